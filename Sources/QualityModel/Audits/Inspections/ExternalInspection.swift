/// An inspection by an authority from outside.
public struct ExternalInspection: RecordKind {
  public static let key = "inspection"
  public static let fields = ExternalInspection()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "INS", yearOf: "day", digits: 2), title: "body", day: "day",
    waits: [
      .main(
        "answer", .due("answerDue", until: "answeredOn"), and: .states(State.registered), for: [], units: ["unit"],
        steps: ["": "inspection answer"])
    ], inOrder: [["day", "answeredOn"]])

  /// Official name of the authority that inspects.
  public let body = Fields.requiredText()
  /// Number of the act in which the authority wrote down what it found.
  public let actNumber = Fields.text()
  /// Day on which it was held or, if only that is known, the date of the act.
  public let day = Fields.requiredDay()
  /// Where the inspection was held.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// The social service that was inspected.
  public let service = Fields.reference(to: Service.self)
  /// What was inspected, such as fire safety or hygiene.
  public let topic = Fields.text()
  /// Whether anything was demanded; without demands the inspection is closed at once.
  public let result = Fields.choice(Result.self)
  /// Whether it is registered, answered or closed; changed only by steps.
  public let state = Fields.choice(State.self)
  /// Last day for answering the authority; empty: it asks for no answer.
  public let answerDue = Fields.day()
  /// Day the answer was sent; the day of the step `answer` unless another is told.
  public let answeredOn = Fields.day()

  /// Whether the authority demanded something.
  public enum Result: String, Choice {
    case withoutDemands, demands
  }

  /// Where the inspection stands.
  public enum State: String, Choice {
    case registered, answered, closed
  }
}
