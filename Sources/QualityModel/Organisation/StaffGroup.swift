/// How many people of a profession work in a year, and how many more were asked for (ISO 9001:2015, 7.1.2).
public struct StaffGroup: RecordKind {
  public static let key = "staffGroup"
  public static let fields = StaffGroup()
  public static let schema = RecordSchema(
    fields, aliases: ["staff"], id: .counted(prefix: "SG", digits: 2), title: "name", day: "year")

  /// The profession or job, such as social carers; never a person.
  public let name = Fields.requiredText()
  /// The year for which the numbers hold.
  public let year = Fields.requiredYear()
  /// Where these people work; empty: in the whole organisation.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// How many of them work in the year; people, not full-time posts.
  public let headcount = Fields.requiredInteger()
  /// How many more were asked for beyond those who work.
  public let requested = Fields.integer()
}
