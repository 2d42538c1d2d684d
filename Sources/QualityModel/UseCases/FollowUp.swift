/// What belongs to a record that was added or changed, and is written with it.
public struct FollowUp: Sendable {
  let follow: @Sendable (_ record: RecordValue, _ work: inout Work) throws -> RecordValue?
  /// Whether it also follows where the record comes from another register or is taken out of use. Otherwise what
  /// another register made of a record comes from there, too.
  let isAlways: Bool

  /// A follow-up of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, FollowUp>
}

extension Typed where Kind: RecordKind, Subject == FollowUp {
  /// - Parameters:
  ///   - isAlways: whether it also follows where the record comes from another register or is taken out of use
  ///   - follow: notes what follows from the record as it will stand; gives the record that was made, if any
  static func rule(
    always isAlways: Bool = false, _ follow: @escaping @Sendable (Record<Kind>, inout Work) throws -> RecordValue?
  ) -> Self {
    Self(FollowUp(follow: { try follow(Record(owned: $0), &$1) }, isAlways: isAlways))
  }
}

extension RecordSchema {
  /// Whether anything follows where a record of the kind is written by this way.
  package func hasFollowUps(through origin: WriteOrigin) -> Bool {
    followUps.contains { $0.isAlways || !origin.believesPast }
  }
}

extension Work {
  /// Notes what follows from a record as it will stand, by this way of writing.
  /// - Returns: the record that was made, if any
  @discardableResult
  package mutating func follow(_ record: RecordValue, through origin: WriteOrigin) throws -> RecordValue? {
    try record.schema.followUps.filter { $0.isAlways || !origin.believesPast }
      .compactMap { try $0.follow(record, &self) }.first
  }
}
