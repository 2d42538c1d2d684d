/// A training, supervision, briefing or exchange of one person, planned and done.
public struct Training: RecordKind {
  public static let key = "training"
  public static let fields = Training().named()
  public static let schema = RecordSchema(Training.self)
  public static let identity = KindIdentity<Training>.yearly(prefix: "T", yearOf: \.planned, digits: 3)
  public static var titleField: FieldPath<Training> { \.title }
  public static var personField: FieldPath<Training>? { \.person }
  public static let area = KindArea.documents
  public static let aliases = ["apmaciba", "supervizija"]
  public static var dayField: FieldPath<Training>? { \.planned }
  public static var lookups: [[FieldPath<Training>]] {
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

  /// What is learned: the subject or the name of the course.
  public let title = Fields.requiredText()
  /// Whether it is a course, supervision, a briefing or an exchange of experience.
  public let kind = Fields.choice(Kind.self)
  /// Who learns; each person has a record of their own.
  public let person = Fields.requiredReference(to: Person.self)
  /// Day set in the training plan.
  public let planned = Fields.day()
  /// Day it took place; while this is empty, it still lies ahead.
  public let done = Fields.day()
  /// How long it lasted, such as 1.5; it counts towards the hours of the year.
  public let hours = Fields.number().counted(in: .hours)
  /// What the organisation pays for this person, in its currency with two decimals.
  public let cost = Fields.money()
  /// Who teaches: an institution, a firm or a colleague.
  public let provider = Fields.text()
  /// Whether what was learned is used at work, judged some time later.
  public let effective = Fields.choice(Effectiveness.self)

  /// What sort of learning it is.
  public enum Kind: String, Choice {
    case training, supervision, briefing, exchange
  }
}
