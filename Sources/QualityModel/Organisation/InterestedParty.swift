/// Somebody whose needs the system must know (ISO 9001:2015, 4.2).
public struct InterestedParty: RecordKind {
  public static let key = "party"
  public static let fields = InterestedParty()
  public static let schema = RecordSchema(
    fields, id: .counted(prefix: "IP", digits: 2), title: "name")

  public let name = Fields.requiredText()
  public let kind = Fields.text()
  public let needs = Fields.longText()
  public let relevance = Fields.longText()
}
