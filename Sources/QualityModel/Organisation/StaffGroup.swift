/// How many people of a profession work in a year, and how many more were asked for (ISO 9001:2015, 7.1.2).
public struct StaffGroup: RecordKind {
  public static let key = "staffGroup"
  public static let fields = StaffGroup().named()
  public static let schema = RecordSchema(StaffGroup.self)
  public static let identity = KindIdentity<StaffGroup>.counted(prefix: "SG", digits: 2)
  public static var titleField: PartialKeyPath<StaffGroup> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["staff", "darbinieku-grupa", "personals"]
  public static var dayField: PartialKeyPath<StaffGroup>? { \.year }

  public let name = Fields.requiredText()
  public let year = Fields.requiredYear()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let headcount = Fields.requiredInteger()
  public let requested = Fields.integer()
}
