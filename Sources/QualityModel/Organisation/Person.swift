/// Somebody who works in the system, with the roles that decide which steps they may take.
public struct Person: RecordKind {
  public static let key = "person"
  public static let fields = Person().named()
  public static let schema = RecordSchema(Person.self)
  public static let identity = KindIdentity<Person>.counted(prefix: "E", digits: 3)
  public static var titleField: FieldPath<Person> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["employee", "darbinieks", "persona"]

  public static var daysInOrder: [(earlier: FieldPath<Person>, later: FieldPath<Person>)] {
    [(\.employedFrom, \.employedUntil)]
  }

  /// How the employee is called in full; clients are never entered here.
  public let name = Fields.requiredPersonName()
  /// Where the person works; nobody audits the unit they work in.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// Job title, as in the contract of employment.
  public let position = Fields.text()
  /// What the person may do in the quality management system; there can be several.
  public let roles = Fields.choices(Role.self)
  /// The name under which the operating system knows the person.
  public let account = Fields.text().steering()
  /// Number of the director's order, where another person records the account of somebody who leads.
  public let order = Fields.text().steering()
  /// Day of that order.
  public let orderedOn = Fields.day()
  /// Address at work, not a private one.
  public let email = Fields.text()
  /// First day as an internal auditor; the program warns of audits before it.
  public let auditorSince = Fields.day()
  /// No for those who have left, who may not take steps any more; empty counts as yes.
  public let active = Fields.boolean()
  /// Whether the person is employed here or comes from outside, as an auditor or otherwise; empty counts as employed.
  public let engagement = Fields.choice(Engagement.self)
  /// First day of employment; empty: before anything that the workspace keeps.
  public let employedFrom = Fields.day()
  /// Last day of employment; empty while the person is employed.
  public let employedUntil = Fields.day().orNever()

  /// What a person may do in the quality system.
  public typealias Role = QualityModel.Role

  /// How a person belongs to the organisation.
  public enum Engagement: String, Choice {
    case staff, externalAuditor, external
  }
}

extension Record<Person> {
  /// Whether the person is one of the employees; whoever comes from outside is counted nowhere among them.
  package var isStaff: Bool { self.engagement ?? .staff == .staff }
}

extension Typed where Kind == Person, Subject == Condition {
  /// Only the employees.
  package static var staff: Self { .any([.isEmpty(\.engagement), .equals(\.engagement, .staff)]) }
}
