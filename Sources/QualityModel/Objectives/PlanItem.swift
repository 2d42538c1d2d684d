/// A measure of the plan by which an objective is to be reached.
public struct PlanItem: RecordKind {
  public static let key = "planItem"
  public static let fields = PlanItem()
  public static let schema = RecordSchema(
    fields, aliases: ["plan"], id: .counted(prefix: "PI", digits: 3), title: "title",
    waits: [
      .wait(
        "year", .endOfYears("years"), while: .states(State.planned, .inProgress),
        for: ["responsible", WaitPath("objective", "objective.owner")],
        steps: ["": "plan-item edit {id} --state WORD"])
    ], lookups: [["objective"]])

  public let objective = Fields.requiredReference(to: Objective.self)
  public let title = Fields.requiredText()
  public let years = Fields.requiredTextList()
  public let funding = Fields.textList()
  public let responsible = Fields.textList()
  public let expectedResult = Fields.longText()
  public let target = Fields.text()
  public let actual = Fields.text()
  public let state = Fields.choice(State.self)
  public let evaluation = Fields.longText()
  public let movedTo = Fields.text()

  /// Where the measure stands.
  public enum State: String, Choice {
    case planned, inProgress, done, partly, notDone, moved, withdrawn
  }
}
