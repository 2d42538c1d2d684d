/// How many people of a profession work in a year, and how many more were asked for (ISO 9001:2015, 7.1.2).
public struct StaffGroup: RecordKind {
  public static let key = "staffGroup"
  public static let fields = StaffGroup()
  public static let schema = RecordSchema(
    fields, aliases: ["staff"], id: .counted(prefix: "SG", digits: 2), title: "name", day: "year")

  public let name = Fields.requiredText()
  public let year = Fields.requiredYear()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let headcount = Fields.requiredInteger()
  public let requested = Fields.integer()
}
