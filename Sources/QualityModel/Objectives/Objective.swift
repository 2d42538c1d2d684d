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

  public let title = Fields.requiredText()
  public let level = Fields.choice(Level.self)
  public let parent = Fields.reference(to: Objective.self)
  public let period = Fields.requiredPeriod()
  public let owner = Fields.reference(to: Person.self)
  public let result = Fields.longText()
  public let state = Fields.choice(State.self)
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
