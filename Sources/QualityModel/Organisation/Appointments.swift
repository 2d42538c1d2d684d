/// Who holds which function on which day, as the acts of appointment tell.
///
/// Whoever has appointments to a role has it on their days only. Where there are none, the roles of the person's record
/// hold, as in files in which no act was recorded yet.
///
/// ```swift
/// try Appointments(reader).roles(of: person, on: day)
/// ```
public struct Appointments {
  private let reader: any RecordReader

  public init(_ reader: any RecordReader) {
    self.reader = reader
  }

  /// The roles that a person has on a day.
  public func roles(of person: Record<Person>, on day: Day) throws -> [Role] {
    let own = try reader.records(Appointment.self, where: .equals(\.person, person.id))
    guard !own.isEmpty else { return person.roles }
    let given = Set(own.map(\.role.role))
    let held = Set(own.filter { $0.holds(on: day) }.map(\.role.role))
    let kept = person.roles.filter { !given.contains($0) || held.contains($0) }
    return kept + Role.allCases.filter { held.contains($0) && !kept.contains($0) }
  }

  /// Those who have a role on a day, whether they still work here or not.
  func holders(of role: Role, on day: Day) throws -> [Record<Person>] {
    let people = try reader.records(Person.self, where: .contains(\.roles, role))
    guard let function = role.function else { return people }
    let appointments = try reader.records(Appointment.self, where: .equals(\.role, function))
    let given = Dictionary(grouping: appointments, by: \.person)
    return people.filter { person in given[person.id]?.contains { $0.holds(on: day) } ?? true }
  }

  /// The appointments to a function that hold on one of the days, the earliest first.
  package func to(_ function: Appointment.Function, in days: ClosedRange<Day>) throws -> [Record<Appointment>] {
    try reader.records(Appointment.self, where: .equals(\.role, function))
      .filter { $0.from <= days.upperBound && ($0.until.map { days.lowerBound <= $0 } ?? true) }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }

  /// Whether anybody was ever appointed to lead: whoever's term has ended leaves no open file behind.
  func hasLeader() throws -> Bool {
    try reader.has(Appointment.self, where: .isIn(\.role, [.director, .qualityManager]))
  }

  /// The directors of whom no act says so.
  package func directorsWithoutAct() throws -> [Record<Person>] {
    let appointed = Set(try reader.records(Appointment.self, where: .equals(\.role, .director)).map(\.person))
    return try reader.records(Person.self, where: .contains(\.roles, .director))
      .filter { $0.active != false && !appointed.contains($0.id) }
  }
}
