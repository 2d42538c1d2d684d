/// Where imported records go. The store is one; what reads files needs to know no more of it.
public protocol RecordDestination: AnyObject {
  /// Replaces names by identifiers and makes sure that what is referred to exists, or will at the end.
  /// - Throws: `FieldProblem`
  func resolve(_ value: FieldValue, of field: RecordField, at place: @autoclosure () -> Refusal.Place) throws
    -> FieldValue
  /// The record that bears a name, if there is one.
  /// - Throws: `FieldProblem.ambiguousName`
  func identifier(ofName name: String, in kind: RecordSchema) throws -> String?
  /// Lets names in a field that mean no record make one of the kind that the field refers to.
  /// - Parameter template: what every record that is made so has besides its name
  /// - Throws: `FieldProblem` and refusals about what the template refers to
  func makeRecords(for field: RecordField, like template: RecordValue) throws
  /// The records that names made so far.
  var madeRecords: [MadeRecord] { get }
  /// The numbers that the workspace knows to be no personal codes.
  func declaredNumbers() throws -> DeclaredNumbers
  /// Is told where the record stands that is written next.
  func willPut(at place: @autoclosure () -> Refusal.Place)
  /// The record that a new one would be a double of; `nil` if there is none.
  func double(of record: RecordValue) throws -> String?
  /// The person who bears the name of a new one; `nil` if nobody does.
  func namesake(of record: RecordValue) throws -> String?
  /// Writes a record.
  /// - Parameter given: the fields that the source has, if records may be changed; `nil`: other content is refused
  func put(_ record: RecordValue, changing given: [RecordField]?) throws -> ImportedRecord
  /// Begins an import of many small rows.
  func beginRows(of kind: RecordSchema, file: String) throws
  /// Ends it.
  /// - Parameter digest: the SHA-256 of the file, in hexadecimal digits
  func endRows(of kind: RecordSchema, digest: String) throws
  /// Is told which file was read.
  /// - Parameter digest: the SHA-256 of the file, in hexadecimal digits
  func noteFile(_ name: String, digest: String) throws
}

extension RecordDestination {
  /// Where no workspace stands behind it, none are known.
  public func declaredNumbers() -> DeclaredNumbers { .none }

  /// Where no workspace stands behind it, nothing can be a double.
  public func double(of record: RecordValue) -> String? { nil }
  public func namesake(of record: RecordValue) -> String? { nil }

  /// Where no workspace stands behind it, names mean nothing.
  public func makeRecords(for field: RecordField, like template: RecordValue) {}
  public var madeRecords: [MadeRecord] { [] }

  /// Most do not need to know it.
  public func willPut(at place: @autoclosure () -> Refusal.Place) {}
  public func noteFile(_ name: String, digest: String) {}
}

/// What became of an imported record.
public enum ImportedRecord: Sendable {
  case added
  case same
  case changed(old: RecordValue, new: RecordValue)
}
