/// The people of a workspace, as its records know them.
public struct PersonRegister: People {
  private let reader: any RecordReader

  public init(_ reader: any RecordReader) {
    self.reader = reader
  }

  public func holders(of role: Role) throws -> [String] {
    try reader.records(Person.self, where: .contains(\.roles, role)).filter { $0.active != false }.map(\.id.text)
  }

  public func name(of person: String) throws -> String? { try reader.record(Person.self, id: person)?.name }

  /// The acting person, who must have one of the roles.
  /// - Parameter step: what is to be done, for the refusal
  /// - Throws: `acting.role`, naming who could do it
  package func person(_ actor: ActingPerson, with roles: [Role], for step: String) throws -> Record<Person> {
    if let person = try reader.record(Person.self, id: actor.id), !Set(person.roles).isDisjoint(with: roles) {
      return person
    }
    let able = try reader.records(Person.self, where: .any(roles.map { .contains(\.roles, $0) }), limit: 5)
    let names = Refusal.Fact.list(able.map { .person($0.id.text, name: $0.name) })
    throw Refusal(.rule, .actingRole, ["person": .person(actor.id), "step": .task(step), "able": names])
  }
}

extension Work {
  /// The acting person, who must have one of the roles.
  /// - Throws: `acting.role`, naming who could do it
  func person(with roles: [Role], for step: String) throws -> Record<Person> {
    try PersonRegister(reader).person(actor, with: roles, for: step)
  }
}

extension ActingPerson {
  /// - Parameter person: `nil` for an account that the workspace knows no person for
  public init(_ id: String, person: Record<Person>?) {
    self.init(
      id, roles: person?.roles, isActive: person.map { $0.active != false && !$0.content.isWithdrawn } ?? true)
  }

  /// Looks the acting person up.
  public init(_ id: String, in reader: any RecordReader) throws {
    self.init(id, person: try reader.record(Person.self, id: id))
  }
}

extension Refusal.ID {
  static let actingRole = Refusal.ID("acting.role")
}
