/// A self-assessment against a catalogue of criteria.
public struct Assessment: RecordKind {
  public static let key = "assessment"
  public static let fields = Assessment()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "SA", yearOf: "year", digits: 2), title: "catalogue", day: "year",
    waits: [
      .wait(
        "approve", .afterYear("year", nil),
        while: .states(State.prepared, .scoring, .consensus, .reported),
        for: ["leader"], steps: ["": "assessment edit {id} --state WORD"])
    ])

  public let catalogue = Fields.requiredText()
  public let scope = Fields.longText()
  public let method = Fields.choice(Method.self)
  public let year = Fields.requiredYear()
  public let state = Fields.choice(State.self)
  public let leader = Fields.reference(to: Person.self)
  public let assessors = Fields.references(to: Person.self)
  public let approvedBy = Fields.reference(to: Person.self)
  public let approvedOn = Fields.day()

  /// How criteria are scored.
  public enum Method: String, Choice {
    case classical, fineTuned, levels, fulfilment, yesNo
  }

  /// Where the assessment stands.
  public enum State: String, Choice {
    case prepared, scoring, consensus, reported, approved
  }
}
