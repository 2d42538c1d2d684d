/// The people of a workspace on one day, as its records know them.
public struct PersonRegister: People {
  private let reader: any RecordReader
  private let day: Day

  /// - Parameter day: the day on which it is asked who has which role
  public init(_ reader: any RecordReader, on day: Day) {
    self.reader = reader
    self.day = day
  }

  public func holders(of role: Role) throws -> [String] {
    try Appointments(reader).holders(of: role, on: day).filter { $0.active != false }.map(\.id.text)
  }

  public func name(of person: String) throws -> String? { try reader.record(Person.self, id: person)?.name }

  /// The acting person, who must have one of the roles.
  /// - Parameter step: what is to be done, for the refusal
  /// - Throws: `acting.role`, naming who could do it
  package func person(_ actor: ActingPerson, with roles: [Role], for step: String) throws -> Record<Person> {
    if let person = try reader.record(Person.self, id: actor.id), roles.contains(where: actor.has) { return person }
    var able: [String] = []
    for id in try roles.flatMap(holders) where !able.contains(id) { able.append(id) }
    let names = Refusal.Fact.first(5, of: try able.map { .person($0, name: try name(of: $0)) })
    throw Refusal(
      .rule, .actingRole,
      [
        "person": .person(actor.id), "step": .task(step), "able": names,
        "roles": .list(roles.map { .performer("role.\($0.rawValue)", of: Person.key) }),
      ])
  }
}

extension Work {
  /// The acting person, who must have one of the roles.
  /// - Throws: `acting.role`, naming who could do it
  func person(with roles: [Role], for step: String) throws -> Record<Person> {
    try PersonRegister(reader, on: today).person(actor, with: roles, for: step)
  }
}

extension ActingPerson {
  /// - Parameter person: `nil` for an account that the workspace knows no person for
  public init(_ id: String, person: Record<Person>?) {
    self.init(id, person: person, roles: person?.roles, through: nil)
  }

  private init(_ id: String, person: Record<Person>?, roles: [Role]?, through hand: Hand?) {
    let isActive = person.map { $0.active != false && !$0.content.isWithdrawn } ?? true
    self.init(id, roles: roles, isActive: isActive, through: hand)
  }

  /// Looks the acting person up, with the roles that the person has on a day.
  public init(_ id: String, in reader: any RecordReader, on day: Day) throws {
    let person = try reader.record(Person.self, id: id)
    self.init(
      id, person: person, roles: try person.map { try Appointments(reader).roles(of: $0, on: day) }, through: nil)
  }

  /// Looks up who acts, and through whom, for a step of a day.
  ///
  /// Who enters it themself must have the role on the day of the step and still on the day of entry; what another one
  /// enters from a paper was done by whoever had it then.
  /// - Parameter step: the day of the step; `nil`: today
  public init(_ actor: Actor, in reader: any RecordReader, on step: Day? = nil) throws {
    let hand = try ActingPerson.hand(of: actor, in: reader)
    guard let person = try reader.record(Person.self, id: actor.name) else {
      self.init(actor.name, person: nil, roles: nil, through: hand)
      return
    }
    let appointments = Appointments(reader)
    var roles = try appointments.roles(of: person, on: step ?? actor.day)
    if hand == nil, let step, step != actor.day {
      let today = try appointments.roles(of: person, on: actor.day)
      roles = roles.filter(today.contains)
    }
    self.init(actor.name, person: person, roles: roles, through: hand)
  }

  /// Whoever types it, where that is another person of the workspace: an account that nobody is known by is nobody's
  /// hand.
  private static func hand(of actor: Actor, in reader: any RecordReader) throws -> Hand? {
    guard let id = actor.hand, id != actor.name, let person = try reader.record(Person.self, id: id) else { return nil }
    let roles = try Appointments(reader).roles(of: person, on: actor.day)
    return Hand(id, isManager: person.active != false && roles.contains(.qualityManager))
  }
}

extension Refusal.ID {
  static let actingRole = Refusal.ID("acting.role")
}
