/// Takes a record out of use. It stays in the file with the reason, and counts nowhere.
public struct RecordWithdrawal: UseCase {
  private let record: RecordValue
  private let reason: String
  private let follows: Bool

  /// - Parameters:
  ///   - reason: why; it stands in the record and in the trail
  ///   - follows: whether what follows from it is written, too
  public init(_ record: RecordValue, reason: String, follows: Bool = true) {
    self.record = record
    self.reason = reason
    self.follows = follows
  }

  public func run(_ work: inout Work) throws {
    work.withdraw(record, reason: reason)
    guard follows else { return }
    var withdrawn = record
    withdrawn[record.schema.withdrawn] = .text(reason)
    // As if it came from elsewhere: what is made of a record is not made of one that is taken out of use.
    try work.follow(withdrawn, through: .import)
  }
}
