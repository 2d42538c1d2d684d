/// Two duties that must not lie in one hand, such as doing something and verifying it: the four-eyes principle.
public struct DutySeparation: Sendable {
  /// The stable name, under which the rule's sentence is filed: `separation.verifier`.
  public let identifier: String
  /// Who has both duties.
  let conflicts: @Sendable (StepContext) throws -> [Conflict]

  /// A person with both duties, and the record through which the person has the other one.
  public struct Conflict: Sendable, Hashable {
    let person: String
    let record: String
  }

  init(_ identifier: String, _ conflicts: @escaping @Sendable (StepContext) throws -> [Conflict]) {
    self.identifier = identifier
    self.conflicts = conflicts
  }

  /// A separation of duties about records of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, DutySeparation>
}

extension Typed where Kind: RecordKind, Subject == DutySeparation {
  static func apart(
    _ identifier: String, _ conflicts: @escaping @Sendable (StepContext.Of<Kind>) throws -> [DutySeparation.Conflict]
  ) -> Self {
    Self(DutySeparation(identifier) { try conflicts(.init($0)) })
  }

  /// The acting person must not be among those whom these fields of the record name.
  static func actor(_ identifier: String, notIn paths: [FieldPath<Kind>]) -> Self {
    let fields = paths.map(Kind.field)
    return Self(
      DutySeparation(identifier) { context in
        let isNamed = fields.contains { context.old.identifiers($0).contains(context.actor.id) }
        return isNamed ? [.init(person: context.actor.id, record: context.old.id)] : []
      })
  }
}
