/// What an inspection demanded, with its term.
public struct InspectionDemand: RecordKind {
  public static let key = "demand"
  public static let fields = InspectionDemand()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "DM", yearOf: "inspection", digits: 2), title: "text",
    waits: [
      .main(
        "due", .due("due", whileStateIs: ["open"]), for: [WaitPath("action", "action.responsible")],
        units: [WaitPath("inspection", "inspection.unit")],
        processes: [WaitPath("nonconformity", "nonconformity.process")],
        steps: ["": "demand complete"])
    ], lookups: [["inspection"]])

  public let inspection = Fields.requiredReference(to: ExternalInspection.self)
  public let text = Fields.requiredLongText()
  public let due = Fields.day()
  /// The first term; it stays when the authority extends it.
  public let firstDue = Fields.day()
  public let state = Fields.choice(State.self)
  public let completedOn = Fields.day()
  public let result = Fields.longText()
  public let nonconformity = Fields.reference(to: Nonconformity.self)
  public let action = Fields.reference(to: Action.self)

  /// Whether the demand is met.
  public enum State: String, Choice {
    case open, done
  }
}
