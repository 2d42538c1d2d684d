/// Writes imported records, inside one transaction.
public protocol ImportWriter: AnyObject {
  associatedtype Reader: RecordSource
  /// Reads what stands in the workspace, with what was written so far.
  var reader: Reader { get }
  /// Writes a record that may stand there already.
  /// - Parameters:
  ///   - given: the record; one without identifier is numbered
  ///   - merge: makes the new content from the old one and the given; `nil`: other content is refused
  ///   - origin: by which way it came, which decides whether its state is believed
  ///   - reason: why a record is changed, for the trail
  func put(
    _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?, through origin: WriteOrigin,
    reason: String?
  ) throws -> WriteOutcome
  /// Begins an import of many small rows: they will have one entry in the trail.
  func beginRows(of kind: RecordSchema, file: String) throws
  /// Ends it, and writes that entry.
  /// - Parameter digest: the SHA-256 of the file, in hexadecimal digits
  func endRows(of kind: RecordSchema, digest: String) throws
  /// Notes a file that was read, for the record of the import.
  /// - Parameter digest: the SHA-256 of the file, in hexadecimal digits
  func noteFile(_ name: String, digest: String) throws
}
