/// Two duties that must not lie in one hand, such as doing something and verifying it: the four-eyes principle.
public struct DutySeparation: Sendable {
  /// The stable name, under which the rule's sentence is filed: `separation.verifier`.
  public let identifier: String
  /// Who has both duties.
  let conflicts: @Sendable (StepContext) throws -> [Conflict]
  /// Who has not and could do it; `nil`: whoever may take the step.
  let able: (@Sendable (StepContext) throws -> [String])?

  /// A person with both duties, and the record through which the person has the other one.
  public struct Conflict: Sendable, Hashable {
    let person: String
    let record: String
  }

  init(
    _ identifier: String, able: (@Sendable (StepContext) throws -> [String])? = nil,
    _ conflicts: @escaping @Sendable (StepContext) throws -> [Conflict]
  ) {
    self.identifier = identifier
    self.able = able
    self.conflicts = conflicts
  }

  /// A separation of duties about records of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, DutySeparation>
}

extension Typed where Kind: RecordKind, Subject == DutySeparation {
  /// - Parameter able: who has not both duties and could do it; `nil`: whoever may take the step
  static func apart(
    _ identifier: String, able: (@Sendable (StepContext.Of<Kind>) throws -> [String])? = nil,
    _ conflicts: @escaping @Sendable (StepContext.Of<Kind>) throws -> [DutySeparation.Conflict]
  ) -> Self {
    let others = able.map { able in { @Sendable (context: StepContext) in try able(.init(context)) } }
    return Self(DutySeparation(identifier, able: others) { try conflicts(.init($0)) })
  }

  /// The acting person must not be among those whom a field of the record names, nor among those whom it named once: to
  /// hand something away and take it back changes nothing.
  static func actor(_ identifier: String, neverIn path: FieldPath<Kind>) -> Self {
    let field = Kind.field(path)
    return Self(
      DutySeparation(identifier) { context in
        let isNamed = try context.old.identifiers(field).contains(context.actor.id) || wasNamed(field, context)
        return isNamed ? [.init(person: context.actor.id, record: context.old.id)] : []
      })
  }

  private static func wasNamed(_ field: RecordField, _ context: StepContext) throws -> Bool {
    try context.reader.history(context.old.schema.key, id: context.old.id).flatMap(\.changes).contains { change in
      change.field == field.key && [change.before, change.after].contains(context.actor.id)
    }
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
