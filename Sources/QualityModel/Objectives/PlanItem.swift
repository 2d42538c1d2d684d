/// A measure of the plan by which an objective is to be reached.
public struct PlanItem: StatefulKind {
  public static let key = "planItem"
  public static let fields = PlanItem().named()
  public static let schema = RecordSchema(PlanItem.self)
  public static let identity = KindIdentity<PlanItem>.counted(prefix: "PI", digits: 3)
  public static var titleField: PartialKeyPath<PlanItem> { \.title }
  public static let area = KindArea.objectives
  public static let aliases = ["plan", "plana-pasakums", "plans"]
  public static var lookups: [[PartialKeyPath<PlanItem>]] {
    [[\.objective]]
  }
  public static var waits: [WaitRule.Of<PlanItem>] {
    [
      .wait(
        "year", .endOfYears(\.years), while: .isIn(\.state, [.planned, .inProgress]),
        for: [.field(\.responsible), .through(\.objective, \.owner)],
        steps: ["": "plan-item edit {id} --state WORD"])
    ]
  }

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
