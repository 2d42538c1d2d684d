/// A record that may not be written, with all that is wrong with it.
public struct RecordFaults: Error, Sendable, Equatable {
  /// The identifier of the refused record; empty if it was not numbered yet.
  public let record: String
  /// The key of the record's kind.
  public let kind: String
  /// What is wrong, field by field.
  public let faults: [RecordValue.Fault]

  /// - Parameters:
  ///   - record: the identifier, which may be empty
  ///   - kind: the key of the kind
  public init(record: String, kind: String, faults: [RecordValue.Fault]) {
    self.record = record
    self.kind = kind
    self.faults = faults
  }
}
