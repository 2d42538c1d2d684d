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

  public let body = Fields.requiredText()
  public let actNumber = Fields.text()
  public let day = Fields.requiredDay()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let service = Fields.reference(to: Service.self)
  public let topic = Fields.text()
  public let result = Fields.choice(Result.self)
  public let state = Fields.choice(State.self)
  public let answerDue = Fields.day()
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
