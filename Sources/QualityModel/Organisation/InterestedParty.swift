/// Somebody whose needs the system must know (ISO 9001:2015, 4.2).
public struct InterestedParty: RecordKind {
  public static let key = "party"
  public static let fields = InterestedParty().named()
  public static let schema = RecordSchema(InterestedParty.self)
  public static let identity = KindIdentity<InterestedParty>.counted(prefix: "IP", digits: 2)
  public static var titleField: PartialKeyPath<InterestedParty> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["ieinteresetas-puses", "ieinteresetie", "puse"]

  public let name = Fields.requiredText()
  public let kind = Fields.text()
  public let needs = Fields.longText()
  public let relevance = Fields.longText()
}
