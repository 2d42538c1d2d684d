/// What the organisation wants to reach in a period (ISO 9001:2015, 6.2).
public struct Objective: RecordKind {
  public static let key = "objective"
  public static let fields = Objective()
  public static let schema = RecordSchema(
    fields, id: .counted(prefix: "O", digits: 2), title: "title", day: "period",
    waits: [
      .wait(
        "evaluate", .endOfPeriod("period"), while: .states(State.open), for: ["owner"],
        units: [WaitPath("owner", "person.unit")], steps: ["": "objective edit {id} --state WORD"])
    ], parent: "parent")

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

  /// How far the objective reaches.
  public enum Level: String, Choice {
    case strategic, operational, quality
  }

  /// Whether it was reached.
  public enum State: String, Choice {
    case open, reached, partly, notReached, withdrawn
  }
}
