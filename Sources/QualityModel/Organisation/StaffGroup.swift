/// How many people of a profession work in a year, and how many more were asked for (ISO 9001:2015, 7.1.2).
public struct StaffGroup: RecordKind {
  public static let key = "staffGroup"
  public static let fields = StaffGroup().named()
  public static let schema = RecordSchema(StaffGroup.self)
  public static let identity = KindIdentity<StaffGroup>.counted(prefix: "SG", digits: 2)
  public static var titleField: FieldPath<StaffGroup> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["staff", "darbinieku-grupa", "personals"]
  public static var dayField: FieldPath<StaffGroup>? { \.year }

  /// The profession or job, such as social carers; never a person.
  public let name = Fields.requiredText()
  /// The year for which the numbers hold.
  public let year = Fields.requiredYear()
  /// Where these people work; empty: in the whole organisation.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// How many of them work in the year; people, not full-time posts.
  public let headcount = Fields.requiredInteger()
  /// How many more were asked for beyond those who work.
  public let requested = Fields.integer().counted(in: .people)
}
