/// The audits of a year with their objectives and risks (ISO 9001:2015, 9.2.2; ISO 19011, 5).
public struct AuditProgramme: StatefulKind {
  public static let key = "programme"
  public static let fields = AuditProgramme().named()
  public static let schema = RecordSchema(AuditProgramme.self)
  public static let identity = KindIdentity<AuditProgramme>.year(prefix: "AP", yearOf: \.year)
  public static var titleField: PartialKeyPath<AuditProgramme> { \.objectives }
  public static var personField: PartialKeyPath<AuditProgramme>? { \.preparedBy }
  public static let area = KindArea.audit
  public static let aliases = ["auditu-programma", "programma"]
  public static var dayField: PartialKeyPath<AuditProgramme>? { \.year }
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
