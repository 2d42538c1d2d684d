extension FigureTable {
  private static let isPlanned: Condition.Of<Action> = .not(.equals(\.state, .cancelled))
  private static let isForNonconformity: Condition.Of<Action> = .refers(\.for, to: Nonconformity.self, .always)
  private static let isForDecision: Condition.Of<Action> = .refers(\.for, to: ReviewDecision.self, .always)

  /// The actions whose first due day lies in a year and has come.
  static let actionsDue = FigureSelection.Of<Action>.byDay("action first due", \.firstDue, that: isPlanned)
  /// The same, also those whose day has not come yet.
  private static let actionsOfYear = FigureSelection.Of<Action>.records("action year") {
    .all([.within(\.firstDue, $0.period), isPlanned])
  }
  private static let actionsVerified = FigureSelection.Of<Action>.byDay(
    "action verified", \.verifiedOn, that: .isSet(\.effective))

  /// What was open at the end of a year: open now, or completed only later. An action without a day of registration
  /// counts from its start, and at the latest from the year in which it is due.
  package static let openActions = FigureSelection.Of<Action>.oneOf("action open") { year in
    let known: Condition.Of<Action> = .any([
      .onOrBefore(\.registered, year.end),
      .all([
        .isEmpty(\.registered),
        .any([.onOrBefore(\.startedOn, year.end), .onOrBefore(\.due, year.period.lastDay)]),
      ]),
    ])
    return [
      .all([.isIn(\.state, Action.State.open), .isEmpty(\.completedOn), known]),
      .all([year.isPassed(by: \.completedOn), isPlanned, known]),
    ]
  }

  private static func isOnTime(_ year: FigureYear) -> Condition.Of<Action> { .notAfter(\.completedOn, \.firstDue) }
  private static func isEffective(_ year: FigureYear) -> Condition.Of<Action> { .equals(\.effective, .yes) }

  package static func isLate(_ year: FigureYear) -> Condition.Of<Action> { .before(\.due, year.end) }

  private static func costs(
    _ id: String, _ field: FieldPath<Action>, _ name: String, _ condition: Condition.Of<Action>
  ) -> FigureDefinition {
    .sum(
      id, .money, .records("action year \(name)") { .all([.within(\.firstDue, $0.period), isPlanned, condition]) },
      field)
  }

  /// Input c4: the actions that were taken for nonconformities, without those of decisions, plans and improvements.
  public static let nonconformityActions: [FigureDefinition] = [
    .count("c4-actions", .none, actionsOfYear) { _ in isForNonconformity },
    .share("c4-on-time", .higher, actionsDue, part: isOnTime, of: { _ in isForNonconformity }),
    .count("c4-actions-overdue", .lower, openActions) { .all([isLate($0), isForNonconformity]) },
    .share("c4-effective", .higher, actionsVerified, part: isEffective, of: { _ in isForNonconformity }),
    costs("c4-planned-cost", \.plannedCost, "nonconformity", isForNonconformity),
    costs("c4-spent-cost", \.spentCost, "nonconformity", isForNonconformity),
  ]

  /// Input a: what the decisions of earlier reviews became.
  public static let decisions: [FigureDefinition] = [
    .composed("a-decisions", .count, from: ReviewDecision.self),
    .composed("a-due", .count, from: ReviewDecision.self),
    .composed("a-done", .percent, .higher, from: ReviewDecision.self),
    costs("a-planned-cost", \.plannedCost, "decision", isForDecision),
    costs("a-spent-cost", \.spentCost, "decision", isForDecision),
  ]

  /// The system's own indicators: of all actions, whatever they were taken for.
  static let systemActions: [FigureDefinition] = [
    .share("s-on-time", .higher, actionsDue, part: isOnTime),
    .share("s-overdue-share", .lower, openActions, part: isLate),
    .share("s-effectiveness", .higher, actionsVerified, part: isEffective),
  ]
}
