/// A survey of clients, relatives, employees or partners.
public struct Survey: RecordKind {
  public static let key = "survey"
  public static let fields = Survey()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "SV", yearOf: "opened", digits: 2), title: "title", day: "opened",
    waits: [
      .wait(
        "close", .after("opened", .surveyEnd), while: .isEmpty("closed"), for: [],
        steps: ["": "survey edit {id} --closed DAY"])
    ],
    inOrder: [["opened", "closed"]])

  public let title = Fields.requiredText()
  public let audience = Fields.choice(Audience.self)
  public let opened = Fields.day()
  public let closed = Fields.day()
  public let sent = Fields.integer()
  public let minimumRespondents = Fields.integer()
  public let anonymous = Fields.boolean()

  /// Who was asked.
  public enum Audience: String, Choice {
    case clients, relatives, employees, partners
  }
}
