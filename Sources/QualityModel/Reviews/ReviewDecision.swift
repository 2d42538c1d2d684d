/// A decision of a review (ISO 9001:2015, 9.3.3); it becomes an action.
public struct ReviewDecision: RecordKind {
  public static let key = "decision"
  public static let fields = ReviewDecision().named()
  public static let schema = RecordSchema(ReviewDecision.self)
  public static let identity = KindIdentity<ReviewDecision>.yearly(prefix: "MD", yearOf: \.review, digits: 2)
  public static var titleField: FieldPath<ReviewDecision> { \.text }
  public static var personField: FieldPath<ReviewDecision>? { \.responsible }
  public static let area = KindArea.assessment
  public static let aliases = ["lemums"]
  public static let marksOrigin = true
  public static var dayField: FieldPath<ReviewDecision>? { \.due }
  public static var lookups: [[FieldPath<ReviewDecision>]] {
    [[\.review]]
  }
  public static var waits: [WaitRule.Of<ReviewDecision>] {
    [
      .wait(
        "due", .on(\.due), while: .isEmpty(\.action), for: [.field(\.responsible)],
        units: [.through(\.responsible, \.unit)], steps: ["": "action add --for {id}"])
    ]
  }

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
