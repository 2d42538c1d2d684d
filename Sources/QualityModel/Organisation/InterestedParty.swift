/// Somebody whose needs the system must know (ISO 9001:2015, 4.2).
public struct InterestedParty: RecordKind {
  public static let key = "party"
  public static let fields = InterestedParty().named()
  public static let schema = RecordSchema(InterestedParty.self)
  public static let identity = KindIdentity<InterestedParty>.counted(prefix: "IP", digits: 2)
  public static var titleField: FieldPath<InterestedParty> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["ieinteresetas-puses", "ieinteresetie", "puse"]

  /// The group or body, such as `relatives of clients`; not a single person.
  public let name = Fields.requiredText()
  /// What sort of party it is, in own words, such as `authority`.
  public let kind = Fields.text()
  /// What it wants from the organisation, said or taken for granted.
  public let needs = Fields.longText()
  /// Why this matters to the system, and what of it has become a requirement.
  public let relevance = Fields.longText()
}
