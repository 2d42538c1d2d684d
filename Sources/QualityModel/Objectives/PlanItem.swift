/// A measure of the plan by which an objective is to be reached.
public struct PlanItem: StatefulKind {
  public static let key = "planItem"
  public static let fields = PlanItem().named()
  public static let schema = RecordSchema(PlanItem.self)
  public static let identity = KindIdentity<PlanItem>.counted(prefix: "PI", digits: 3)
  public static var titleField: FieldPath<PlanItem> { \.title }
  public static let area = KindArea.objectives
  public static let aliases = ["plan", "plana-pasakums", "plans"]
  public static var lookups: [[FieldPath<PlanItem>]] {
    [[\.objective]]
  }
  public static var marks: [RecordMark.Of<PlanItem>] {
    [
      .mark("not-confirmed", reading: [\.state, \.confirmedOn]) { item, _, _ in item.awaitsConfirmation }
    ]
  }
  public static var waits: [WaitRule.Of<PlanItem>] {
    [
      .wait(
        "year", .endOfYears(\.years), while: .isIn(\.state, [.planned, .inProgress]),
        for: [.field(\.responsible), .through(\.objective, \.owner)],
        steps: ["": "plan-item edit {id} --state WORD"])
    ]
  }

  /// What the measure is to help to reach.
  public let objective = Fields.requiredReference(to: Objective.self)
  /// The measure in a few words, as the plan has it.
  public let title = Fields.requiredText()
  /// When it is carried out, such as `2016; 2017` or `every year`.
  public let years = Fields.requiredTextList().steering().inForm(.planYears)
  /// Where the money comes from, separated by semicolons.
  public let funding = Fields.textList()
  /// Who carries it out, people or units, separated by semicolons.
  public let responsible = Fields.textList()
  /// What there will be once the measure is carried out.
  public let expectedResult = Fields.longText()
  /// How much is intended, number and unit, such as `12 groups`.
  public let target = Fields.text()
  /// How much it became, in the same unit as the target.
  public let actual = Fields.text()
  /// Whether it is planned, in progress, done, partly or not done, moved or withdrawn.
  public let state = Fields.choice(State.self)
  /// How it went and why, at least once a year.
  public let evaluation = Fields.longText()
  /// The year or plan in which the measure goes on.
  public let movedTo = Fields.text().steering()

  /// Who confirmed the outcome, which the owner told; set by the step `confirm`, gone when the outcome changes.
  public let confirmedBy = Fields.reference(to: Person.self)
  /// Day on which the outcome was confirmed; set by the step `confirm`.
  public let confirmedOn = Fields.day()

  /// Where the measure stands.
  public enum State: String, Choice {
    case planned, inProgress, done, partly, notDone, moved, withdrawn

    /// The states that tell how it came out.
    public static let ended: [State] = [.done, .partly, .notDone, .moved, .withdrawn]
  }
}
