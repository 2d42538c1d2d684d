/// Who may take a step.
public enum StepPerformer: Sendable, Hashable {
  /// Anybody who is not a mere reader, also an account that the workspace knows no person for: nothing may keep people
  /// from reporting.
  case anyone
  /// A person with this role.
  case role(Role)
  /// The person, or one of those, whom the record names in this field.
  case named(RecordField)
  /// The person whom a field of the record names that this field refers to, such as the owner of its process.
  case through(RecordField, kind: String, RecordField)

  /// A performer of steps of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StepPerformer>

  /// The stable name, under which the words for people are filed: `role.auditor`, `named.leader`, `processOwner`.
  public var identifier: String {
    switch self {
    case .anyone: "anyone"
    case .role(let role): "role.\(role.rawValue)"
    case .named(let field): "named.\(field.key)"
    case .through(_, let kind, let field): kind + field.key.prefix(1).uppercased() + field.key.dropFirst()
    }
  }

  /// Whether the acting person is one of these.
  func includes(_ context: StepContext) throws -> Bool {
    switch self {
    case .anyone: true
    case .role(let role): context.actor.has(role)
    default: try persons(context).contains(context.actor.id)
    }
  }

  /// The identifiers of those who may, as far as the record tells or the register of people does.
  func persons(_ context: StepContext) throws -> [String] {
    switch self {
    case .anyone: []
    case .role(let role): try context.people.holders(of: role)
    case .named(let field): context.record.identifiers(field)
    case .through(let field, let kind, let next):
      try context.record.identifiers(field).compactMap { try context.reader.record(kind, id: $0)?.text(next) }
    }
  }
}

extension Typed where Kind: RecordKind, Subject == StepPerformer {
  static var anyone: Self { Self(.anyone) }
  static func role(_ role: Role) -> Self { Self(.role(role)) }
  static func named(_ field: FieldPath<Kind>) -> Self { Self(.named(Kind.field(field))) }
  /// The person whom a field of the record names that a reference leads to.
  static func through<Value: ReferenceValue>(
    _ field: ValuePath<Kind, Value>, _ next: FieldPath<Value.Target>
  ) -> Self {
    Self(.through(field(Kind.fields), kind: Value.Target.key, Value.Target.field(next)))
  }
}
