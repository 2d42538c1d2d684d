/// The audits of a year with their objectives and risks (ISO 9001:2015, 9.2.2; ISO 19011, 5).
public struct AuditProgramme: SignedKind {
  public static let key = "programme"
  public static let fields = AuditProgramme().named()
  public static let schema = RecordSchema(AuditProgramme.self)
  public static let identity = KindIdentity<AuditProgramme>.year(prefix: "AP", yearOf: \.year)
  public static var titleField: FieldPath<AuditProgramme> { \.objectives }
  public static var personField: FieldPath<AuditProgramme>? { \.preparedBy }
  public static let area = KindArea.audit
  public static let aliases = ["auditu-programma", "programma"]
  public static var dayField: FieldPath<AuditProgramme>? { \.year }
  public static var evidentStates: [EvidentState.Of<AuditProgramme>] {
    [.state(.approved, whenSet: \.approvedOn)]
  }
  public static var next: NextCommand.Of<AuditProgramme>? { .command("audit add --programme") }
  public static var waits: [WaitRule.Of<AuditProgramme>] {
    [
      .wait(
        "approve", .startOfYear(\.year), while: .isIn(\.state, [.draft]), for: [], else: [.director],
        steps: ["": "programme approve"])
    ]
  }

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
  public let cycleYears = Fields.integer(1...10).counted(in: .years)
  /// Who entered the signature from a signed original; set by the step `approve`.
  public let enteredBy = Fields.reference(to: Person.self)
  /// Registration number of the original, where it was signed outside the program; told with the step `approve`.
  public let original = Fields.text()
  /// Day on which the original was registered; told with the step `approve`.
  public let originalOn = Fields.day()
  /// SHA-256 of the original, where it is electronic; told with the step `approve`.
  public let originalDigest = Fields.digest()
  /// Yes where the program could not tell who acted on the day of the signature; set by the step `approve`.
  public let believed = Fields.boolean()

  /// Where the programme stands.
  public enum State: String, Choice {
    case draft, approved, closed
  }
}
