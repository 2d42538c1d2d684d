/// Adds a record, completed by the rules of its kind, with what follows from it.
public struct RecordAddition: UseCase {
  private let record: RecordValue

  /// - Parameter record: one without identifier is numbered
  public init(_ record: RecordValue) {
    self.record = record
  }

  /// What was added.
  public struct Outcome: Sendable {
    /// The identifier of the record.
    public let id: String
    /// The record that was made with it, such as the nonconformity of a finding.
    public let made: RecordValue?
  }

  public func run(_ work: inout Work) throws -> Outcome {
    var record = record
    try work.complete(&record)
    record = try work.add(record)
    let made = try record.schema.followUps.compactMap { try $0.follow(record, &work) }.first
    return Outcome(id: record.id, made: made)
  }
}
