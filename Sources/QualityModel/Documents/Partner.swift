/// Somebody outside who provides for or works with the organisation.
public struct Partner: RecordKind {
  public static let key = "partner"
  public static let fields = Partner()
  public static let schema = RecordSchema(
    fields, id: .counted(prefix: "X", digits: 2), title: "name",
    waits: [
      .wait(
        "contract", .on("contractUntil"), while: .isSet("contractUntil"), for: [],
        steps: ["": "partner edit {id} --contract-until DAY"])
    ])

  public let name = Fields.requiredText()
  public let kind = Fields.choice(Kind.self)
  public let service = Fields.text()
  public let contractUntil = Fields.day()

  /// What sort of partner it is.
  public enum Kind: String, Choice {
    case provider, supplier, institution, ngo
  }
}
