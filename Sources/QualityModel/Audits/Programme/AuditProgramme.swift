/// The audits of a year with their objectives and risks (ISO 9001:2015, 9.2.2; ISO 19011, 5).
public struct AuditProgramme: RecordKind {
  public static let key = "programme"
  public static let fields = AuditProgramme()
  public static let schema = RecordSchema(
    fields, id: .year(prefix: "AP", yearOf: "year"), title: "objectives", day: "year",
    waits: [
      .wait(
        "approve", .startOfYear("year"), while: .states(State.draft), for: [], else: [.director],
        steps: ["": "programme approve"])
    ])

  public let year = Fields.requiredYear()
  public let objectives = Fields.longText()
  public let risks = Fields.longText()
  public let preparedBy = Fields.reference(to: Person.self)
  public let state = Fields.choice(State.self)
  public let approvedBy = Fields.reference(to: Person.self)
  public let approvedOn = Fields.day()
  public let cycleYears = Fields.integer(1...10)

  /// Where the programme stands.
  public enum State: String, Choice {
    case draft, approved, closed
  }
}
