/// Takes a record out of use. It stays in the file with the reason, and counts nowhere.
public struct RecordWithdrawal: UseCase {
  private let record: RecordValue
  private let reason: String

  /// - Parameter reason: why; it stands in the record and in the trail
  public init(_ record: RecordValue, reason: String) {
    self.record = record
    self.reason = reason
  }

  public func run(_ work: inout Work) throws {
    work.withdraw(record, reason: reason)
  }
}
