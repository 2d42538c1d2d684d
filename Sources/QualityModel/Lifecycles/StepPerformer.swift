/// Who may take a step, or write a record.
public enum StepPerformer: Sendable {
  /// Anybody who is not a mere reader, also an account that the workspace knows no person for: nothing may keep people
  /// from reporting.
  case anyone
  /// A person with a part in the system beyond reporting: whoever is more than an employee or a reader.
  case participant
  /// A person with this role.
  case role(Role)
  /// The person, or one of those, whom the record names in this field.
  case named(RecordField)
  /// The persons whom a field of the record names that this field refers to, such as the owner of its process.
  case through(RecordField, kind: String, RecordField)
  /// The persons whom a rule finds, under the name by which the words for them are filed.
  case found(String, @Sendable (StepContext) throws -> [String])

  /// A performer of steps of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StepPerformer>

  /// The stable name, under which the words for people are filed: `role.auditor`, `named.leader`, `processOwner`.
  public var identifier: String {
    switch self {
    case .anyone: "anyone"
    case .participant: "participant"
    case .role(let role): "role.\(role.rawValue)"
    case .named(let field): "named.\(field.key)"
    case .through(_, let kind, let field): kind + field.key.prefix(1).uppercased() + field.key.dropFirst()
    case .found(let name, _): name
    }
  }

  /// Whether it is the same people whatever the record.
  var isSameForAll: Bool {
    switch self {
    case .anyone, .participant, .role: true
    case .named, .through, .found: false
    }
  }

  /// Whether the acting person is one of these.
  func includes(_ context: StepContext) throws -> Bool {
    switch self {
    case .anyone: true
    case .participant: context.actor.isParticipant
    case .role(let role): context.actor.has(role)
    case .named, .through, .found: try persons(context).contains(context.actor.id)
    }
  }

  /// The identifiers of those who may, as far as the record tells or the register of people does.
  func persons(_ context: StepContext) throws -> [String] {
    switch self {
    case .anyone, .participant: []
    case .role(let role): try context.people.holders(of: role)
    case .named(let field): context.record.identifiers(field)
    case .through(let field, let kind, let next):
      try context.record.identifiers(field).flatMap { try context.reader.record(kind, id: $0)?.identifiers(next) ?? [] }
    case .found(_, let find): try find(context)
    }
  }
}

extension Typed where Kind: RecordKind, Subject == StepPerformer {
  static var anyone: Self { Self(.anyone) }
  static var participant: Self { Self(.participant) }
  static func role(_ role: Role) -> Self { Self(.role(role)) }
  static func named(_ field: FieldPath<Kind>) -> Self { Self(.named(Kind.field(field))) }
  /// The persons whom a field of the record names that a reference leads to.
  static func through<Value: ReferenceValue>(
    _ field: ValuePath<Kind, Value>, _ next: FieldPath<Value.Target>
  ) -> Self {
    Self(.through(field(Kind.fields), kind: Value.Target.key, Value.Target.field(next)))
  }
  /// The persons whom a rule finds.
  /// - Parameter name: the words for them are the phrase `performer.NAME`
  static func found(_ name: String, _ find: @escaping @Sendable (StepContext.Of<Kind>) throws -> [String]) -> Self {
    Self(.found(name) { try find(.init($0)) })
  }
  /// Whoever recorded it, on the same day: a slip of the pen is mended without asking anybody.
  static var recorder: Self {
    Self(
      .found("recorder") { context in
        let first = try context.reader.history(context.old.schema.key, id: context.old.id).first
        guard let first, first.entry.event == .create, first.entry.at.day == context.day else { return [] }
        return [first.entry.actor]
      })
  }
}
