/// A requirement that was not met (ISO 9000:2015, 3.6.9), from its registration to its end (ISO 9001:2015, 10.2).
public struct Nonconformity: EnteredKind {
  public static let key = "nonconformity"
  public static let fields = Nonconformity().named()
  public static let schema = RecordSchema(Nonconformity.self)
  public static let identity = KindIdentity<Nonconformity>.yearly(prefix: "NC", yearOf: \.found, digits: 3)
  public static var titleField: FieldPath<Nonconformity> { \.title }
  public static var personField: FieldPath<Nonconformity>? { \.owner }
  public static let area = KindArea.audit
  public static var forms: [ValueForm.Of<Nonconformity>] {
    [
      .form(of: \.criterion) { nonconformity, basis in
        guard let criterion = nonconformity.criterion else { return }
        if let cited = try basis.citation(of: criterion, in: nil) { nonconformity.criterion = cited }
      }
    ]
  }
  public static let aliases = ["nc", "neatbilstiba"]
  public static var dayField: FieldPath<Nonconformity>? { \.found }
  public static var daysInOrder: [(earlier: FieldPath<Nonconformity>, later: FieldPath<Nonconformity>)] {
    [
      (\.found, \.registered), (\.found, \.containedOn), (\.found, \.implementedOn), (\.found, \.verifiedOn),
      (\.found, \.closed), (\.registered, \.implementedOn), (\.registered, \.closed), (\.implementedOn, \.closed),
    ]
  }
  public static var lookups: [[FieldPath<Nonconformity>]] {
    [
      [\.found, \.source, \.severity, \.process, \.unit, \.recurrenceOf], [\.closed, \.found, \.registered, \.due],
      [\.recurrenceOf], [\.process, \.criterion],
    ]
  }
  public static var evidentStates: [EvidentState.Of<Nonconformity>] {
    [.state(.closed, whenSet: \.closed)]
  }
  public static var next: NextCommand.Of<Nonconformity>? { .command("nonconformity contain") }
  public static var firstTerms: [(first: FieldPath<Nonconformity>, current: FieldPath<Nonconformity>)] {
    [(\.firstDue, \.due)]
  }
  public static var waits: [WaitRule.Of<Nonconformity>] {
    [
      .main(
        "due", .due(\.due, while: \.state, in: State.open, runningIn: State.toImplement),
        // What is implemented waits for somebody else: on the day of its check, or by its term.
        and: .isIn(\.state, State.toImplement),
        // An observation asks for nothing by a certain day.
        owing: .isIn(\.severity, [.major, .minor]),
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
      .beside(
        "judge", .after(\.registered, .judging), while: isToJudge, units: [.field(\.unit)],
        processes: [.field(\.process)],
        steps: [
          "analysed": "nonconformity edit {id} --severity WORD --reason TEXT",
          "": "nonconformity edit {id} --severity WORD",
        ]),
    ]
  }
  public static var demands: [StateDemand.Of<Nonconformity>] {
    [.demand(\.severity, in: [.planned, .implemented, .closed])]
  }
  public static var marks: [RecordMark.Of<Nonconformity>] {
    [
      .mark("not-judged", reading: [\.state, \.severity]) { record, _, _ in
        record.severity == nil && record.isToImplement
      },
      .mark("overdue", reading: [\.state, \.due]) { record, day, _ in record.standing(on: day, tolerance: 1) == .late },
      .mark("check-late", reading: [\.state, \.checkDue], by: .tellOwner) { record, day, tolerance in
        record.standing(on: day, tolerance: tolerance) == .checkLate
      },
    ]
  }
  public static var asked: [FieldPath<Nonconformity>] { [\.severity] }
  public static var askedOneOf: [FieldPath<Nonconformity>] { [\.process, \.unit, \.service] }

  /// Nobody has judged yet how much it weighs, and something is still to be done.
  package static let isToJudge: Condition.Of<Nonconformity> = .all([
    .isIn(\.state, State.toImplement), .isEmpty(\.severity),
  ])

  /// What is not fulfilled, in a few words, without names of clients.
  public let title = Fields.requiredText()
  /// What was seen, where and how far it reaches: facts, not causes.
  public let description = Fields.longText()
  /// Day it was noticed, not the one on which it happened or was written down.
  public let found = Fields.requiredDay()
  /// Day from which the term runs; the day of writing down unless another is told.
  public let registered = Fields.day()
  /// What brought it to light.
  public let source = Fields.requiredChoice(Source.self, standard: .employee)
  /// The record from which it comes, such as a finding, an inspection or a complaint.
  public let sourceRecord = Fields.anyReference().named(among: [
    Audit.key, AuditFinding.key, ExternalInspection.key, Feedback.key,
  ])
  /// How much it weighs; empty until the quality manager (of an audit's: its leader) has judged it; the term follows.
  public let severity = Fields.choice(Severity.self)
  /// Where in the work of the organisation it arose; the process owner may act on it.
  public let process = Fields.reference(to: QualityProcess.self)
  /// Where it was found; the head of the unit may act on it.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// The social service that it concerns.
  public let service = Fields.reference(to: Service.self)
  /// The requirement that is not fulfilled, as `catalogue:number` or, for one of your own, `own: text`.
  public let criterion = Fields.knownCriterion()
  /// Who sees that it is removed; may not verify or extend it.
  public let owner = Fields.reference(to: Person.self)
  /// The first due day; it stays when the term is extended.
  public let firstDue = Fields.day()
  /// Day by which actions are to be implemented, not checked; from the severity unless told, moved only by `extend`.
  public let due = Fields.day()
  /// What was done at once to limit the harm; it does not remove the cause.
  public let containment = Fields.longText()
  /// Day the harm was limited; the day of the step `contain` unless another is told.
  public let containedOn = Fields.day()
  /// What was done about the consequences of the nonconformity (ISO 9001:2015, 10.2.1 a 2).
  public let consequences = Fields.longText()
  /// Why it came about, in short, if there are no cause records; separated by semicolons.
  public let causes = Fields.textList()
  /// The class of the main cause, by which causes are counted over a period.
  public let causeClass = Fields.choice(CauseClass.self)
  /// Yes if it is enough to put it right and nothing is done about its cause.
  public let correctionEnough = Fields.boolean()
  /// Why its cause need not be removed; must be told if the correction is enough.
  public let correctionReason = Fields.longText()
  /// How far it has come from registration to closure; changed only by steps.
  public let state = Fields.choice(State.self)
  /// Who confirmed that all actions are completed; set by the step `implement`.
  public let implementedBy = Fields.reference(to: Person.self)
  /// Day it was confirmed that all actions are completed; set by the step `implement`.
  public let implementedOn = Fields.day()
  /// First day on which it can be seen whether the cause is gone; the severity sets the earliest one.
  public let checkDue = Fields.day()
  /// By what it will be seen.
  public let checkCriterion = Fields.text()
  /// Who judged the effect without having carried anything out; set by the step `verify`.
  public let verifiedBy = Fields.reference(to: Person.self)
  /// Day on which the effect was judged; set by the step `verify`.
  public let verifiedOn = Fields.day()
  /// What was looked at and what it showed; told with the step `verify`.
  public let verification = Fields.longText()
  /// Whether the cause is gone; with anything but `yes` the causes are analysed again.
  public let effective = Fields.choice(Effectiveness.self)
  /// Day on which it ended as effectively removed; set by the step `verify`.
  public let closed = Fields.day()
  /// How often it had to be dealt with anew; counted by the program.
  public let reopened = Fields.integer()
  /// The earlier nonconformity that this one repeats; proposed by the program, confirmed by a person.
  public let recurrenceOf = Fields.reference(to: Nonconformity.self)
  /// What its removal as a whole is expected to cost, in the organisation's currency with two decimals.
  public let plannedCost = Fields.money()
  /// Which line of the budget pays for it: the record's identifier or words.
  public let budgetLine = Fields.text()
  /// Why the requirement is fulfilled after all; set by the step `reject`.
  public let rejectedReason = Fields.longText()
  /// Who entered the step `verify` for the person who took it; set by that step.
  public let enteredBy = Fields.reference(to: Person.self)

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
    public static let open: [State] = toImplement + [.implemented]
    /// The states in which its actions are still to be implemented: so long its term runs.
    public static let toImplement: [State] = [.registered, .contained, .analysed, .planned]
  }
}
