/// What belongs to a record that was added or changed, and is written with it.
public struct FollowUp: Sendable {
  let follow: @Sendable (_ record: RecordValue, _ work: inout Work) throws -> RecordValue?

  /// A follow-up of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, FollowUp>
}

extension Typed where Kind: RecordKind, Subject == FollowUp {
  /// - Parameter follow: notes what follows from the record as it will stand; gives the record that was made, if any
  static func rule(_ follow: @escaping @Sendable (Record<Kind>, inout Work) throws -> RecordValue?) -> Self {
    Self(FollowUp { try follow(Record(owned: $0), &$1) })
  }
}
