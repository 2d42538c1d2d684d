/// A survey of clients, relatives, employees or partners.
public struct Survey: RecordKind {
  public static let key = "survey"
  public static let fields = Survey().named()
  public static let schema = RecordSchema(Survey.self)
  public static let identity = KindIdentity<Survey>.yearly(prefix: "SV", yearOf: \.opened, digits: 2)
  public static var titleField: PartialKeyPath<Survey> { \.title }
  public static let area = KindArea.objectives
  public static let aliases = ["aptauja"]
  public static var dayField: PartialKeyPath<Survey>? { \.opened }
  public static var daysInOrder: [(earlier: PartialKeyPath<Survey>, later: PartialKeyPath<Survey>)] {
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
