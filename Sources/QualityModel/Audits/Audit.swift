/// One audit (ISO 9001:2015, 9.2; ISO 19011, 6).
public struct Audit: StatefulKind {
  public static let key = "audit"
  public static let fields = Audit().named()
  public static let schema = RecordSchema(Audit.self)
  public static let identity = KindIdentity<Audit>.yearly(prefix: "AUD", yearOf: \.planned, digits: 2)
  public static var titleField: PartialKeyPath<Audit> { \.title }
  public static var personField: PartialKeyPath<Audit>? { \.leader }
  public static let area = KindArea.audit
  public static let aliases = ["audits"]
  public static var dayField: PartialKeyPath<Audit>? { \.planned }
  public static var daysInOrder: [(earlier: PartialKeyPath<Audit>, later: PartialKeyPath<Audit>)] {
    [(\.held, \.reportedOn)]
  }
  public static var lookups: [[PartialKeyPath<Audit>]] {
    [[\.firstPlanned], [\.held]]
  }
  public static var evidentStates: [EvidentState.Of<Audit>] {
    [.state(.reported, whenSet: \.reportedOn)]
  }
  public static var next: NextCommand.Of<Audit>? { .command("audit prepare") }
  public static var firstTerms: [(first: PartialKeyPath<Audit>, current: PartialKeyPath<Audit>)] {
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

  public let title = Fields.requiredText()
  public let kind = Fields.choice(Kind.self)
  public let programme = Fields.reference(to: AuditProgramme.self)
  public let processes = Fields.references(to: QualityProcess.self)
  public let units = Fields.references(to: OrganisationUnit.self)
  public let criteria = Fields.criteria()
  public let scope = Fields.longText()
  /// Why it stands in the year's programme, each reason with the records behind it.
  public let reasons = Fields.textList()
  public let method = Fields.choice(Method.self)
  public let planned = Fields.requiredDay()
  /// The day first planned; it stays when the audit is postponed.
  public let firstPlanned = Fields.day()
  public let held = Fields.day()
  public let leader = Fields.requiredReference(to: Person.self)
  public let team = Fields.references(to: Person.self)
  public let auditee = Fields.reference(to: Person.self)
  public let state = Fields.choice(State.self)
  public let conclusion = Fields.longText()
  public let reportedOn = Fields.day()

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
