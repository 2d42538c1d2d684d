/// What the organisation wants to reach in a period (ISO 9001:2015, 6.2).
public struct Objective: StatefulKind {
  public static let key = "objective"
  public static let fields = Objective().named()
  public static let schema = RecordSchema(Objective.self)
  public static let identity = KindIdentity<Objective>.counted(prefix: "O", digits: 2)
  public static var titleField: FieldPath<Objective> { \.title }
  public static var personField: FieldPath<Objective>? { \.owner }
  public static let area = KindArea.objectives
  public static let aliases = ["merkis"]
  public static var dayField: FieldPath<Objective>? { \.period }
  public static var parentField: FieldPath<Objective>? { \.parent }
  public static var marks: [RecordMark.Of<Objective>] {
    [
      .mark("not-confirmed", reading: [\.state, \.confirmedOn]) { objective, _, _ in objective.awaitsConfirmation }
    ]
  }
  public static var next: NextCommand.Of<Objective>? { .command("plan-item add --objective") }
  public static var waits: [WaitRule.Of<Objective>] {
    [
      .wait(
        "evaluate", .endOfPeriod(\.period), while: .isIn(\.state, [.open]), for: [.field(\.owner)],
        units: [.through(\.owner, \.unit)], steps: ["": "objective edit {id} --state WORD"])
    ]
  }

  /// What is to be reached, not what is to be done.
  public let title = Fields.requiredText()
  /// Whether it is strategic, operational or an objective for quality.
  public let level = Fields.choice(Level.self)
  /// The higher objective that this one serves.
  public let parent = Fields.reference(to: Objective.self)
  /// The years for which it is set, such as `2016` or `2016-2018`.
  public let period = Fields.requiredPeriod()
  /// Who answers for reaching it and evaluates it in the end.
  public let owner = Fields.reference(to: Person.self)
  /// What was reached in fact, best told in numbers.
  public let result = Fields.longText()
  /// Whether it was reached, partly reached or not; told when its period ends.
  public let state = Fields.choice(State.self)
  /// Why it was reached or not, and what follows from it.
  public let evaluation = Fields.longText()

  /// Who confirmed the outcome, which the owner told; set by the step `confirm`, gone when the outcome changes.
  public let confirmedBy = Fields.reference(to: Person.self)
  /// Day on which the outcome was confirmed; set by the step `confirm`.
  public let confirmedOn = Fields.day()

  /// How far the objective reaches.
  public enum Level: String, Choice {
    case strategic, operational, quality
  }

  /// Whether it was reached.
  public enum State: String, Choice {
    case open, reached, partly, notReached, withdrawn

    /// The states that tell how it came out.
    public static let ended: [State] = [.reached, .partly, .notReached, .withdrawn]
  }
}
