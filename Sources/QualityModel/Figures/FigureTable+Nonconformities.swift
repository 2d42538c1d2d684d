extension FigureTable {
  /// What was rejected was none.
  private static let isCounted: Condition.Of<Nonconformity> = .not(.equals(\.state, .rejected))
  /// A reopened nonconformity may still bear the day on which it was closed before; its state decides.
  private static let isClosed: Condition.Of<Nonconformity> = .equals(\.state, .closed)

  static let foundInYear = FigureSelection.Of<Nonconformity>.byDay("nonconformity found", \.found, that: isCounted)
  package static let closedInYear = FigureSelection.Of<Nonconformity>.byDay(
    "nonconformity closed", \.closed, that: isClosed)
  private static let firstDueInYear = FigureSelection.Of<Nonconformity>.byDay(
    "nonconformity first due", \.firstDue, that: isCounted)

  /// What was still open at the end of a year: open now, or closed only later.
  package static let openNonconformities = FigureSelection.Of<Nonconformity>.oneOf("nonconformity open") { year in
    [
      .all([.isIn(\.state, Nonconformity.State.open), .onOrBefore(\.found, year.end)]),
      .all([isClosed, year.isPassed(by: \.closed), .onOrBefore(\.found, year.end)]),
    ]
  }

  /// Its term is that of its actions: what is implemented is late no more, whenever it is checked.
  package static func isOverdue(_ year: FigureYear) -> Condition.Of<Nonconformity> {
    .all([.before(\.due, year.end), .any([.isEmpty(\.implementedOn), year.isPassed(by: \.implementedOn)])])
  }

  private static func isCheckLate(_ year: FigureYear) -> Condition.Of<Nonconformity> {
    .onOrBefore(\.checkDue, year.end.adding(days: -max(1, year.tolerance)))
  }

  /// What another register closed without the day of its implementation was implemented when it was closed.
  private static let isOnTime: Condition.Of<Nonconformity> = .any([
    .notAfter(\.implementedOn, \.firstDue),
    .all([.isEmpty(\.implementedOn), isClosed, .notAfter(\.closed, \.firstDue)]),
  ])

  /// Input c4: what was registered, closed and late.
  public static let nonconformities: [FigureDefinition] = [
    .count("c4-registered", .none, foundInYear, by: .events),
    .count("c4-major", .none, foundInYear, by: .events) { _ in .equals(\.severity, .major) },
    .count("c4-not-judged", .none, foundInYear) { _ in .isEmpty(\.severity) },
    .count("c4-recurring", .lower, foundInYear, by: .events) { _ in .isSet(\.recurrenceOf) },
    // What was found last had the least time to be opened again.
    .count("c4-reopened", .none, foundInYear) { _ in .all([.isSet(\.reopened), .not(.equals(\.reopened, 0))]) },
    .count("c4-closed", .none, closedInYear),
    .count("c4-open", .none, openNonconformities),
    .count("c4-overdue", .lower, openNonconformities, that: isOverdue),
    .count("c4-awaiting-check", .none, openNonconformities) {
      .all([.onOrBefore(\.implementedOn, $0.end), .any([.isEmpty(\.checkDue), .not(isCheckLate($0))])])
    },
    .count("c4-check-late", .lower, openNonconformities) {
      .all([.onOrBefore(\.implementedOn, $0.end), isCheckLate($0)])
    },
    .share("c4-implemented-on-time", .higher, firstDueInYear, part: { _ in isOnTime }),
    .composed("c4-days-median", .days, .lower, from: Nonconformity.self),
    .composed("c4-days-mean", .days, .lower, from: Nonconformity.self),
  ]
}
