extension FigureTable {
  private static let staffOfYear = FigureSelection.Of<StaffGroup>.records("staff year") { .equals(\.year, $0.year) }
  private static let budgetOfYear = FigureSelection.Of<BudgetLine>.records("budget year") {
    // A part of what is no line of the year any more stands for itself.
    .all([.equals(\.year, $0.year), .not(.refers(\.partOf, .equals(\.year, $0.year)))])
  }

  /// Input d: people.
  public static let staff: [FigureDefinition] = [
    .sum("d-headcount", .count, staffOfYear, \StaffGroup.headcount),
    .sum("d-requested", .count, staffOfYear, \StaffGroup.requested),
  ]

  package static let trainingPlanned = FigureSelection.Of<Training>.records("training planned") {
    $0.ofStaff(.within(\.planned, $0.period), \.person)
  }
  package static let trainingHeld = FigureSelection.Of<Training>.records("training done") {
    $0.ofStaff($0.has(\Training.done), \.person)
  }

  /// Input d: learning.
  public static let learning: [FigureDefinition] = [
    .count("d-training-planned", .none, trainingPlanned),
    .share("d-training-done", .higher, trainingPlanned, part: { .onOrBefore(\.done, $0.end) }),
    .composed("d-training-hours", .number, from: Training.self),
    .sum("d-training-cost", .money, trainingHeld, \Training.cost),
    .composed("d-appraisals", .percent, .higher, by: .persons, from: Appraisal.self),
    .composed("d-appraisals-omitted", .count, from: Appraisal.self),
  ]

  /// Input d: money.
  public static let budget: [FigureDefinition] = [
    .sum("d-budget-planned", .money, budgetOfYear, \BudgetLine.planned),
    .sum("d-budget-spent", .money, budgetOfYear, \BudgetLine.spent),
  ]

  /// Input b: what changed around and inside the organisation.
  public static let context: [FigureDefinition] = [
    .count("b-issues", .none, issuesOfYear),
    .count("b-external", .none, issuesOfYear) { _ in .equals(\.kind, .external) },
    .count("b-internal", .none, issuesOfYear) { _ in .equals(\.kind, .internal) },
    .count("b-documents", .none, .byDay("document in force", \Document.inForceFrom, that: .equals(\.kind, .external))),
  ]

  private static let issuesOfYear = FigureSelection.Of<ContextIssue>.records("issue year") { .equals(\.year, $0.year) }
}
