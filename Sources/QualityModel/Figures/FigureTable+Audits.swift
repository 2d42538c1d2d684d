extension FigureTable {
  /// The audits of the programme that was approved for a year, with what was amended; without a programme those planned for
  /// the year.
  private static let programmed = FigureSelection.Of<Audit>.oneOf("audit programmed") { year in
    let ofYear: Condition.Of<AuditProgramme> = .equals(\.year, year.year)
    let approved: Condition.Of<AuditProgramme> = .all([ofYear, .isIn(\.state, [.approved, .closed])])
    return [
      .refers(\.programme, approved),
      .all([.within(\.firstPlanned, year.period), .isEmpty(\.programme)]),
    ]
  }

  /// Audits planned for a year by their first planned day; cancelled ones were planned too.
  package static let plannedAudits = FigureSelection.Of<Audit>.records("audit planned") {
    .within(\.firstPlanned, $0.period)
  }

  private static func isReported(_ year: FigureYear) -> Condition.Of<Audit> {
    func isPast(_ field: ValuePath<Audit, Day?>) -> Condition.Of<Audit> {
      .any([.isEmpty(field), .onOrBefore(field, year.end)])
    }
    return .all([.isIn(\.state, [.reported, .closed]), isPast(\.held), isPast(\.reportedOn)])
  }

  /// The findings of a year's audits: of those held in the year, or planned for it where no day of holding was recorded.
  package static let findings = FigureSelection.Of<AuditFinding>.records("finding year") { year in
    let planned: Condition.Of<Audit> = .all([.isEmpty(\.held), .within(\.planned, year.period)])
    return .refers(\.audit, .any([year.has(\Audit.held), planned]))
  }

  /// Input c6: the audit programme and its findings.
  public static let audits: [FigureDefinition] = [
    .count("c6-audits", .none, programmed),
    .share("c6-completion", .higher, programmed, part: isReported),
    .count("c6-findings", .none, findings, by: .events, kept: [Audit.key]),
    .count("c6-nonconforming", .none, findings, by: .events, kept: [Audit.key]) { _ in .isIn(\.class, [.minor, .major])
    },
  ]

  package static let inspectionsOfYear = FigureSelection.Of<ExternalInspection>.byDay("inspection day", \.day)

  private static let demandsOfYear = FigureSelection.Of<InspectionDemand>.records("demand year") {
    .refers(\.inspection, $0.has(\ExternalInspection.day))
  }

  /// Demands of which the term had passed at the end of a year: open now, or met only later.
  package static let overdueDemands = FigureSelection.Of<InspectionDemand>.records("demand overdue") { year in
    .all([
      .any([.equals(\.state, .open), year.isPassed(by: \.completedOn)]), .before(\.due, year.end),
      .refers(\.inspection, .onOrBefore(\.day, year.end)),
    ])
  }

  /// Input c6: the inspections from outside, and what they demanded.
  public static let inspections: [FigureDefinition] = [
    .count("c6-inspections", .none, inspectionsOfYear),
    .share(
      "c6-without-demands", .higher, inspectionsOfYear, part: { _ in .equals(\.result, .withoutDemands) },
      of: { _ in .isSet(\.result) }),
    .count("c6-demands", .none, demandsOfYear, by: .events, kept: [ExternalInspection.key]),
    .count("c6-demands-overdue", .lower, overdueDemands, kept: [ExternalInspection.key]),
  ]

  private static func found(_ id: String, _ word: AuditFinding.Class) -> FigureDefinition {
    .count(id, .none, findings, kept: [Audit.key]) { _ in .equals(\.class, word) }
  }

  /// Input f: what could be better.
  public static let improvement: [FigureDefinition] = [
    .count("f-proposals", .none, feedbackOfYear, by: .events) { _ in .equals(\.kind, .proposal) },
    found("f-opportunities", .opportunity), found("f-good-practice", .goodPractice),
    .composed("f-improvements", .count, from: AssessmentImprovement.self, kept: [Assessment.key]),
    .composed(
      "f-improvements-started", .percent, .higher, from: AssessmentImprovement.self, kept: [Assessment.key]),
  ]
}
