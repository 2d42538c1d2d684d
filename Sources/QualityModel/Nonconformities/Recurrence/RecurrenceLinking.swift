/// Records that a nonconformity is the recurrence of an earlier one.
public struct RecurrenceLinking: UseCase {
  private let nonconformity: RecordID<Nonconformity>
  private let earlier: RecordID<Nonconformity>

  public init(_ nonconformity: RecordID<Nonconformity>, of earlier: RecordID<Nonconformity>) {
    self.nonconformity = nonconformity
    self.earlier = earlier
  }

  public func run(_ work: inout Work) throws {
    work.set(\.recurrenceOf, of: nonconformity, to: earlier)
  }
}
