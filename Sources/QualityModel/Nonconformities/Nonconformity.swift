/// A requirement that was not met (ISO 9000:2015, 3.6.9), from its registration to its end (ISO 9001:2015, 10.2).
public struct Nonconformity: StatefulKind {
  public static let key = "nonconformity"
  public static let fields = Nonconformity().named()
  public static let schema = RecordSchema(Nonconformity.self)
  public static let identity = KindIdentity<Nonconformity>.yearly(prefix: "NC", yearOf: \.found, digits: 3)
  public static var titleField: PartialKeyPath<Nonconformity> { \.title }
  public static var personField: PartialKeyPath<Nonconformity>? { \.owner }
  public static let area = KindArea.audit
  public static let aliases = ["nc", "neatbilstiba"]
  public static var dayField: PartialKeyPath<Nonconformity>? { \.found }
  public static var daysInOrder: [(earlier: PartialKeyPath<Nonconformity>, later: PartialKeyPath<Nonconformity>)] {
    [
      (\.found, \.registered), (\.found, \.containedOn), (\.found, \.verifiedOn), (\.found, \.closed),
      (\.registered, \.closed),
    ]
  }
  public static var lookups: [[PartialKeyPath<Nonconformity>]] {
    [
      [\.found, \.source, \.severity, \.process, \.unit, \.recurrenceOf], [\.closed, \.found, \.registered, \.due],
      [\.recurrenceOf], [\.process, \.criterion],
    ]
  }
  public static var rights: KindRights.Of<Nonconformity> { .reported() }
  public static var evidentStates: [EvidentState.Of<Nonconformity>] {
    [.state(.closed, whenSet: \.closed)]
  }
  public static var next: NextCommand.Of<Nonconformity>? { .command("nonconformity contain") }
  public static var firstTerms: [(first: PartialKeyPath<Nonconformity>, current: PartialKeyPath<Nonconformity>)] {
    [(\.firstDue, \.due)]
  }
  public static var waits: [WaitRule.Of<Nonconformity>] {
    [
      .main(
        "due", .due(\.due, while: \.state, in: State.open),
        // What is implemented waits for somebody else: on the day of its check, or by its term.
        and: .isIn(\.state, [.registered, .contained, .analysed, .planned]),
        for: [.field(\.owner), .through(\.process, \.owner)], units: [.field(\.unit)], processes: [.field(\.process)],
        steps: [
          "registered": "nonconformity contain", "contained": "nonconformity analyse",
          "analysed": "nonconformity plan", "": "nonconformity implement",
        ]),
      .wait(
        "verify", .on(\.due), while: .all([.isIn(\.state, [.implemented]), .isEmpty(\.checkDue)]), for: [],
        else: [.qualityManager, .auditor], units: [.field(\.unit)], processes: [.field(\.process)],
        steps: ["": "nonconformity verify"]),
      .wait(
        "check", .on(\.checkDue), while: .isIn(\.state, [.implemented]), for: [], else: [.qualityManager, .auditor],
        units: [.field(\.unit)], processes: [.field(\.process)], steps: ["": "nonconformity verify"]),
    ]
  }

  public let title = Fields.requiredText()
  public let description = Fields.longText()
  public let found = Fields.requiredDay()
  public let registered = Fields.day()
  public let source = Fields.requiredChoice(Source.self, standard: .employee)
  public let sourceRecord = Fields.anyReference()
  public let severity = Fields.requiredChoice(Severity.self, standard: .minor)
  public let process = Fields.reference(to: QualityProcess.self)
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let service = Fields.reference(to: Service.self)
  public let criterion = Fields.criterion()
  public let owner = Fields.reference(to: Person.self)
  /// The first due day; it stays when the term is extended.
  public let firstDue = Fields.day()
  public let due = Fields.day()
  public let containment = Fields.longText()
  public let containedOn = Fields.day()
  /// What was done about the consequences of the nonconformity (ISO 9001:2015, 10.2.1 a 2).
  public let consequences = Fields.longText()
  public let causes = Fields.textList()
  public let causeClass = Fields.choice(CauseClass.self)
  public let correctionEnough = Fields.boolean()
  public let correctionReason = Fields.longText()
  public let state = Fields.choice(State.self)
  public let implementedBy = Fields.reference(to: Person.self)
  public let implementedOn = Fields.day()
  /// The day from which it can be seen whether the cause is gone.
  public let checkDue = Fields.day()
  /// By what it will be seen.
  public let checkCriterion = Fields.text()
  public let verifiedBy = Fields.reference(to: Person.self)
  public let verifiedOn = Fields.day()
  public let verification = Fields.longText()
  public let effective = Fields.choice(Effectiveness.self)
  public let closed = Fields.day()
  public let reopened = Fields.integer()
  public let recurrenceOf = Fields.reference(to: Nonconformity.self)
  public let plannedCost = Fields.money()
  public let budgetLine = Fields.text()
  public let rejectedReason = Fields.longText()

  /// What brought the nonconformity to light.
  public enum Source: String, Choice {
    case internalAudit, externalAudit, inspection, complaint, incident, indicator, selfAssessment, legalCheck, employee
  }

  /// How much the nonconformity weighs.
  public enum Severity: String, Choice {
    case major, minor, observation
  }

  /// Where the nonconformity stands.
  public enum State: String, Choice {
    case registered, rejected, contained, analysed, planned, implemented, closed

    /// The states in which something is still to be done.
    public static let open: [State] = [.registered, .contained, .analysed, .planned, .implemented]
  }
}
