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

  /// The calendar year of the audits; each year has one programme.
  public let year = Fields.requiredYear()
  /// What the year's audits are to find out.
  public let objectives = Fields.longText()
  /// What could keep the audits from being held or from being any good, and what is done about it.
  public let risks = Fields.longText()
  /// Who drew the programme up and may not approve it; set by the step `prepare`.
  public let preparedBy = Fields.reference(to: Person.self)
  /// Whether it is a draft, approved or closed; changed only by steps.
  public let state = Fields.choice(State.self)
  /// The director who agreed to the programme; set by the step `approve`.
  public let approvedBy = Fields.reference(to: Person.self)
  /// Day from which the programme holds; set by the step `approve`.
  public let approvedOn = Fields.day()
  /// Within how many years each process is audited at least once, from 1 to 10.
  public let cycleYears = Fields.integer(1...10)

  /// Where the programme stands.
  public enum State: String, Choice {
    case draft, approved, closed
  }
}
