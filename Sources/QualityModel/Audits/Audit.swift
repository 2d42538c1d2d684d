/// One audit (ISO 9001:2015, 9.2; ISO 19011, 6).
public struct Audit: SignedKind {
  public static let key = "audit"
  public static let fields = Audit().named()
  public static let schema = RecordSchema(Audit.self)
  public static let identity = KindIdentity<Audit>.yearly(prefix: "AUD", yearOf: \.planned, digits: 2)
  public static var titleField: FieldPath<Audit> { \.title }
  public static var personField: FieldPath<Audit>? { \.leader }
  public static let area = KindArea.audit
  public static let aliases = ["audits"]
  public static var dayField: FieldPath<Audit>? { \.planned }
  public static var daysInOrder: [(earlier: FieldPath<Audit>, later: FieldPath<Audit>)] {
    [(\.held, \.reportedOn)]
  }
  public static var lookups: [[FieldPath<Audit>]] {
    [[\.firstPlanned], [\.held]]
  }
  public static var evidentStates: [EvidentState.Of<Audit>] {
    [.state(.reported, whenSet: \.reportedOn)]
  }
  public static var next: NextCommand.Of<Audit>? { .command("audit prepare") }
  public static var firstTerms: [(first: FieldPath<Audit>, current: FieldPath<Audit>)] {
    [(\.firstPlanned, \.planned)]
  }
  public static var waits: [WaitRule.Of<Audit>] {
    [
      .main(
        "hold", .due(\.planned, while: \.state, in: [Audit.State.planned, .prepared, .postponed]),
        for: [.field(\.leader), .field(\.team)],
        units: [.field(\.units)], processes: [.field(\.processes)],
        steps: ["planned": "audit prepare", "postponed": "audit prepare", "": "audit begin"]),
      .wait(
        "report", .after(\.held, .auditReport), while: .isIn(\.state, [.inProgress]),
        for: [.field(\.leader), .field(\.team)],
        units: [.field(\.units)], processes: [.field(\.processes)], steps: ["": "audit report"]),
    ]
  }

  /// What is audited, in a few words.
  public let title = Fields.requiredText()
  /// Who audits: own auditors, an outside body, a certification body, or the organisation its supplier.
  public let kind = Fields.choice(Kind.self)
  /// The year's plan of audits to which it belongs; empty: it stands outside.
  public let programme = Fields.reference(to: AuditProgramme.self)
  /// What is audited; the owners of these processes may not audit.
  public let processes = Fields.references(to: QualityProcess.self)
  /// Where it is audited; people of these units may not audit.
  public let units = Fields.references(to: OrganisationUnit.self)
  /// What is held against, as `catalogue:number`, separated by semicolons; the checklist is made of it.
  public let criteria = Fields.criteria()
  /// Extent and limits: places, activities and the time that is looked at.
  public let scope = Fields.longText()
  /// Why it stands in the year's programme, each reason with the records behind it.
  public let reasons = Fields.textList()
  /// Whether it is held on site, remotely or on documents alone.
  public let method = Fields.choice(Method.self)
  /// Day on which it is to be held as things stand; moved only by the step `postpone`.
  public let planned = Fields.requiredDay()
  /// The day first planned; it stays when the audit is postponed.
  public let firstPlanned = Fields.day()
  /// Day the audit began; the day of the step `begin` unless another is told.
  public let held = Fields.day()
  /// The auditor who answers for the audit and its report; independent of what is audited.
  public let leader = Fields.requiredReference(to: Person.self)
  /// The other auditors, independent of what is audited as well.
  public let team = Fields.references(to: Person.self)
  /// Who speaks for what is audited, usually the process owner.
  public let auditee = Fields.reference(to: Person.self)
  /// How far it has come from planning to closure; changed only by steps.
  public let state = Fields.choice(State.self)
  /// What the audit shows as a whole, not its single findings; told with the step `report`.
  public let conclusion = Fields.longText()
  /// Day the report was finished; set by the step `report`.
  public let reportedOn = Fields.day()
  /// Who entered the signature from a signed original; set by the step `report`.
  public let enteredBy = Fields.reference(to: Person.self)
  /// Registration number of the original, where it was signed outside the program; told with the step `report`.
  public let original = Fields.text()
  /// Day on which the original was registered; told with the step `report`.
  public let originalOn = Fields.day()
  /// SHA-256 of the original, where it is electronic; told with the step `report`.
  public let originalDigest = Fields.digest()
  /// Yes where the program could not tell who acted on the day of the signature; set by the step `report`.
  public let believed = Fields.boolean()

  /// Who audits whom.
  public enum Kind: String, Choice {
    case `internal`, external, certification, supplier
  }

  /// How the audit is held.
  public enum Method: String, Choice {
    case onSite, remote, documents
  }

  /// Where the audit stands.
  public enum State: String, Choice {
    case planned, prepared, inProgress, reported, closed, cancelled, postponed
  }
}
