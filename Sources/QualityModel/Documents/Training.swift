/// A training, supervision, briefing or exchange of one person, planned and done.
public struct Training: RecordKind {
  public static let key = "training"
  public static let fields = Training().named()
  public static let schema = RecordSchema(Training.self)
  public static let identity = KindIdentity<Training>.yearly(prefix: "T", yearOf: \.planned, digits: 3)
  public static var titleField: PartialKeyPath<Training> { \.title }
  public static var personField: PartialKeyPath<Training>? { \.person }
  public static let area = KindArea.documents
  public static let aliases = ["apmaciba", "supervizija"]
  public static var dayField: PartialKeyPath<Training>? { \.planned }
  public static var lookups: [[PartialKeyPath<Training>]] {
    [[\.done]]
  }
  public static var waits: [WaitRule.Of<Training>] {
    [
      .main(
        "planned", .due(\.planned, until: \.done), for: [.field(\.person)],
        units: [.through(\.person, \.unit)],
        steps: ["": "training edit {id} --done DAY"])
    ]
  }

  public let title = Fields.requiredText()
  public let kind = Fields.choice(Kind.self)
  public let person = Fields.requiredReference(to: Person.self)
  public let planned = Fields.day()
  public let done = Fields.day()
  public let hours = Fields.number()
  public let cost = Fields.money()
  public let provider = Fields.text()
  public let effective = Fields.choice(Effectiveness.self)

  /// What sort of learning it is.
  public enum Kind: String, Choice {
    case training, supervision, briefing, exchange
  }
}
