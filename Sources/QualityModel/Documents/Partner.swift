/// Somebody outside who provides for or works with the organisation.
public struct Partner: RecordKind {
  public static let key = "partner"
  public static let fields = Partner().named()
  public static let schema = RecordSchema(Partner.self)
  public static let identity = KindIdentity<Partner>.counted(prefix: "X", digits: 2)
  public static var titleField: FieldPath<Partner> { \.name }
  public static let area = KindArea.documents
  public static let aliases = ["partneris", "piegadatajs"]
  public static var next: NextCommand.Of<Partner>? { .command("partner-evaluation add --partner") }
  public static var waits: [WaitRule.Of<Partner>] {
    [
      .wait(
        "contract", .on(\.contractUntil), while: .isSet(\.contractUntil), for: [],
        steps: ["": "partner edit {id} --contract-until DAY"])
    ]
  }

  /// Official name of the firm, institution or association.
  public let name = Fields.requiredName()
  /// Whether it provides services, supplies goods, is an institution or a non-governmental organisation.
  public let kind = Fields.choice(Kind.self)
  /// What the partner provides, in own words; not one of the organisation's social services.
  public let service = Fields.text()
  /// Last day of the contract; empty: no contract or one without a term.
  public let contractUntil = Fields.day().orNever()

  /// What sort of partner it is.
  public enum Kind: String, Choice {
    case provider, supplier, institution, ngo
  }
}
