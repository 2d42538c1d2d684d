/// Adds a record, completed by the rules of its kind, with what follows from it.
public struct RecordAddition: UseCase {
  private let record: RecordValue
  private let follows: Bool

  /// - Parameters:
  ///   - record: one without identifier is numbered
  ///   - follows: whether what follows from it is written, too
  public init(_ record: RecordValue, follows: Bool = true) {
    self.record = record
    self.follows = follows
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
    let made = follows ? try work.follow(record, through: .recordCommand) : nil
    return Outcome(id: record.id, made: made)
  }
}
