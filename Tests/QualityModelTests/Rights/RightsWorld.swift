@testable import QualityModel

/// One record of every kind, tied together, and people who stand in every relation to them: what each may write is asked
/// of the rights themselves.
final class RightsWorld {
  /// Who stands in what relation, by the letter under which the table shows them.
  enum Somebody: String, CaseIterable {
    case manager = "M"
    case director = "D"
    case auditor = "A"
    case leader = "L"
    case team = "T"
    case processOwner = "P"
    case unitHead = "H"
    case owner = "O"
    case responsible = "R"
    case assessor = "S"
    case employee = "E"
    case reader = "X"
    case unknown = "U"

    var roles: [Role]? {
      switch self {
      case .manager: [.qualityManager]
      case .director: [.director]
      case .auditor, .leader, .team: [.auditor]
      case .processOwner, .unitHead, .owner, .responsible, .assessor: [.owner]
      case .employee: [.employee]
      case .reader: [.reader]
      case .unknown: nil
      }
    }
  }

  let records = MemoryRecords()
  static let day = Day(number: 20_000)

  init() {
    for kind in RecordSchema.all where kind !== Person.schema { records.put(RightsWorld.record(of: kind)) }
    for somebody in Somebody.allCases { if let roles = somebody.roles { put(somebody, roles) } }
  }

  private func put(_ somebody: Somebody, _ roles: [Role]) {
    var person = Record<Person>(id: somebody.rawValue)
    person.name = somebody.rawValue
    person.roles = roles
    if somebody == .manager { person.account = "manager" }
    records.put(person.content)
  }

  /// A record that refers to one of each kind that it can refer to.
  static func record(of kind: RecordSchema) -> RecordValue {
    if kind === Person.schema { return RecordValue(kind, id: Somebody.auditor.rawValue) }
    var record = RecordValue(kind, id: kind.key)
    for field in kind.fields { record[field] = value(of: field, in: kind) }
    return record
  }

  private static func value(of field: RecordField, in kind: RecordSchema) -> FieldValue? {
    switch field.kind {
    case .reference(Person.key): person(of: field.key).map { .text($0.rawValue) }
    case .referenceList(Person.key): person(of: field.key).map { .list([$0.rawValue]) }
    case .reference(let other): other == kind.key ? nil : .text(other)
    case .referenceList(let other): .list([other])
    case .period: .text("2024")
    case .integer where field.key == "year": .integer(2024)
    case .day: field.isRequired || field.key == "actOn" ? .day(day) : nil
    case .number: field.isRequired ? try? field.kind.value(of: "1") : nil
    case .choice(let words): field.isRequired ? words.first.map { .text($0) } : nil
    case .text, .longText: field.isRequired || field.key == "act" ? .text("x") : nil
    default: nil
    }
  }

  private static func person(of key: String) -> Somebody? {
    switch key {
    case "leader": .leader
    case "team": .team
    case "head": .unitHead
    case "owner": .owner
    case "responsible", "coResponsible": .responsible
    case "assessor": .assessor
    default: nil
    }
  }

  /// What somebody may write on the day.
  func permission(of somebody: Somebody, _ openness: WorkspaceOpenness = .closed) -> WritePermission {
    WritePermission(
      ActingPerson(somebody.rawValue, roles: somebody.roles), on: RightsWorld.day, openness: openness, reader: records,
      people: PersonRegister(records, on: RightsWorld.day))
  }
}
