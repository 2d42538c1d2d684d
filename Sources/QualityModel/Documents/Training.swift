/// A training, supervision, briefing or exchange of one person, planned and done.
public struct Training: RecordKind {
  public static let key = "training"
  public static let fields = Training()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "T", yearOf: "planned", digits: 3), title: "title", day: "planned",
    waits: [
      .main(
        "planned", .due("planned", until: "done"), for: ["person"],
        units: [WaitPath("person", "person.unit")],
        steps: ["": "training edit {id} --done DAY"])
    ], lookups: [["done"]])

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
