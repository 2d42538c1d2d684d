/// Who may take a step.
public enum StepPerformer: Sendable, Hashable {
  /// Anybody who is not a mere reader, also an account that the workspace knows no person for: nothing may keep people
  /// from reporting.
  case anyone
  /// A person with this role.
  case role(Person.Role)
  /// The person, or one of those, whom the record names in this field.
  case named(String)
  /// The owner of the process that the record names in this field.
  case processOwner(String)
  /// The head of the unit that the record names in this field.
  case unitHead(String)

  /// The stable name, under which the words for people are filed: `role.auditor`.
  public var identifier: String {
    switch self {
    case .anyone: "anyone"
    case .role(let role): "role.\(role.rawValue)"
    case .named(let field): "named.\(field)"
    case .processOwner: "processOwner"
    case .unitHead: "unitHead"
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
    case .role(let role):
      try context.reader.records(Person.self, where: .contains("roles", role.rawValue)).filter { $0.active != false }
        .map(\.id.text)
    case .named(let field): context.record.identifiers(field)
    case .processOwner(let field): try owner(field, QualityProcess.key, "owner", context)
    case .unitHead(let field): try owner(field, OrganisationUnit.key, "head", context)
    }
  }

  private func owner(_ field: String, _ kind: String, _ role: String, _ context: StepContext) throws -> [String] {
    try context.record.identifiers(field).compactMap { try context.reader.record(kind, id: $0)?.text(role) }
  }
}

extension RecordValue {
  /// The identifiers in a reference or a list of references.
  func identifiers(_ field: String) -> [String] {
    switch self[field] {
    case .text(let id)?: [id]
    case .list(let ids)?: ids
    default: []
    }
  }
}
