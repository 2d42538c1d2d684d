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

  /// About what and when people are asked, such as `Client satisfaction 2025`.
  public let title = Fields.requiredText()
  /// Whether clients, relatives, employees or partners are asked.
  public let audience = Fields.choice(Audience.self)
  /// First day on which answers are taken.
  public let opened = Fields.day()
  /// Last day on which answers are taken; while this is empty, the survey goes on.
  public let closed = Fields.day()
  /// How many were asked; the share of those who answered is counted from it.
  public let sent = Fields.integer()
  /// How many must answer before the results are relied on.
  public let minimumRespondents = Fields.integer()
  /// Yes if nobody can tell from the answers who gave them.
  public let anonymous = Fields.boolean()

  /// Who was asked.
  public enum Audience: String, Choice {
    case clients, relatives, employees, partners
  }
}
