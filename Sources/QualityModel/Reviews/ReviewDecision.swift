/// A decision of a review (ISO 9001:2015, 9.3.3); it becomes an action.
public struct ReviewDecision: RecordKind {
  public static let key = "decision"
  public static let fields = ReviewDecision()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "MD", yearOf: "review", digits: 2), title: "text", day: "due",
    waits: [
      .wait(
        "due", .on("due"), while: .isEmpty("action"), for: ["responsible"],
        units: [WaitPath("responsible", "person.unit")], steps: ["": "action add --for {id}"])
    ], lookups: [["review"]])

  /// In which review it was made.
  public let review = Fields.requiredReference(to: Review.self)
  /// Whether it improves something, changes the system or gives resources.
  public let kind = Fields.requiredChoice(Kind.self, standard: .improvement)
  /// What is to be done, worded so that one can tell whether it is done.
  public let text = Fields.requiredLongText()
  /// Who carries it out.
  public let responsible = Fields.requiredReference(to: Person.self)
  /// Last day for carrying it out; the action takes it over.
  public let due = Fields.requiredDay()
  /// What carrying it out may cost, in the organisation's currency with two decimals.
  public let cost = Fields.money()
  /// Day on which the director settled it; set by the command `review decide`.
  public let decidedOn = Fields.day()
  /// What was planned to carry it out; made by the command `review decide`.
  public let action = Fields.reference(to: Action.self)

  /// The three kinds of output that ISO 9001:2015, 9.3.3 asks for.
  public enum Kind: String, Choice {
    case improvement, systemChange, resources
  }
}
