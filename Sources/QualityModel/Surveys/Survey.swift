/// A survey of clients, relatives, employees or partners.
public struct Survey: RecordKind {
  public static let key = "survey"
  public static let fields = Survey().named()
  public static let schema = RecordSchema(Survey.self)
  public static let identity = KindIdentity<Survey>.yearly(prefix: "SV", yearOf: \.opened, digits: 2)
  public static var titleField: FieldPath<Survey> { \.title }
  public static let area = KindArea.objectives
  public static let aliases = ["aptauja"]
  public static var dayField: FieldPath<Survey>? { \.opened }
  public static var daysInOrder: [(earlier: FieldPath<Survey>, later: FieldPath<Survey>)] {
    [(\.opened, \.closed)]
  }
  public static var next: NextCommand.Of<Survey>? { .command("question add --survey") }
  public static var waits: [WaitRule.Of<Survey>] {
    [
      .wait(
        "close", .after(\.opened, .surveyEnd), while: .isEmpty(\.closed), for: [],
        steps: ["": "survey edit {id} --closed DAY"])
    ]
  }

  /// About what and when people are asked, such as `Client satisfaction 2025`.
  public let title = Fields.requiredText()
  /// Whether clients, relatives, employees or partners are asked.
  public let audience = Fields.choice(Audience.self)
  /// First day on which answers are taken.
  public let opened = Fields.day()
  /// Last day on which answers are taken; while this is empty, the survey goes on.
  public let closed = Fields.day()
  /// How many were asked; the share of those who answered is counted from it.
  public let sent = Fields.integer().counted(in: .people)
  /// How many must answer before the results are relied on.
  public let minimumRespondents = Fields.integer().counted(in: .people)
  /// Yes if nobody can tell from the answers who gave them.
  public let anonymous = Fields.boolean()

  /// Who was asked.
  public enum Audience: String, Choice {
    case clients, relatives, employees, partners
  }
}
