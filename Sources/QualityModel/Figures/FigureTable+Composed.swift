extension FigureTable {
  /// Input c2: objectives and the measures of the plan.
  public static let objectives: [FigureDefinition] = [
    .composed("c2-due", .count, from: Objective.self),
    .composed("c2-reached", .percent, .higher, from: Objective.self),
    .composed("c2-measures", .count, from: PlanItem.self),
    .composed("c2-measures-done", .percent, .higher, from: PlanItem.self),
    // No direction is good: an outcome that nobody told waits for no confirmation either.
    .composed("c2-unconfirmed", .count, from: Objective.self),
    .composed("c2-measures-unconfirmed", .count, from: PlanItem.self),
  ]

  /// Input c3: processes.
  public static let processes: [FigureDefinition] = [
    .composed(
      "c3-reports", .percent, .higher, from: ProcessReport.self, kept: [QualityProcess.key, ProcessReport.key]),
    .composed("c3-targets", .count, from: Indicator.self),
    .composed("c3-targets-reached", .percent, .higher, from: Indicator.self),
  ]

  /// Input c5: monitoring and measurement.
  public static let measurement: [FigureDefinition] = [
    .composed("c5-indicators", .count, from: Indicator.self, kept: [Indicator.key, IndicatorMeasurement.key]),
    .composed("c5-measured", .percent, .higher, from: Indicator.self, kept: [Indicator.key, IndicatorMeasurement.key]),
    .composed("c5-differences", .count, .lower, from: Indicator.self, kept: [Indicator.key, IndicatorMeasurement.key]),
  ]

  /// Input c7: partners and external providers.
  public static let providers: [FigureDefinition] = [
    .composed("c7-partners", .count, from: Partner.self),
    .composed(
      "c7-evaluated", .percent, .higher, from: PartnerEvaluation.self, kept: [Partner.key, PartnerEvaluation.key]),
    .composed("c7-poor", .count, .lower, from: PartnerEvaluation.self),
  ]

  /// Input e: risks and opportunities.
  public static let risks: [FigureDefinition] = [
    .composed("e-risks", .count, from: Risk.self), .composed("e-opportunities", .count, from: Risk.self),
    .composed("e-high", .count, .lower, from: Risk.self), .composed("e-high-residual", .count, .lower, from: Risk.self),
    .composed("e-effective", .percent, .higher, from: Risk.self),
    .composed("e-reviewed", .percent, .higher, from: Risk.self),
  ]

  /// The indicators of the quality system itself; most are figures of the inputs again.
  public static let system: [FigureDefinition] =
    systemActions
    + [
      again("s-audit-completion", audits, "c6-completion"), again("s-days-median", nonconformities, "c4-days-median"),
      again("s-days-mean", nonconformities, "c4-days-mean"),
      .share("s-recurrence", .lower, foundInYear, part: { _ in .isSet(\.recurrenceOf) }),
      again("s-inspections-clean", inspections, "c6-without-demands"),
      again("s-complaints-in-time", feedback, "c1-in-time"), again("s-response", surveys, "c1-response"),
      .composed("s-satisfaction-mean", .number, .higher, from: Survey.self),
      again("s-satisfaction-top", surveys, "c1-satisfaction"), again("s-objectives", objectives, "c2-reached"),
      again("s-process-reports", processes, "c3-reports"),
      .composed("s-training", .percent, .higher, by: .persons, from: Training.self),
      again("s-decisions", decisions, "a-done"),
    ].compactMap { $0 }

  /// A figure of an input under the name that it bears among the system's indicators.
  private static func again(_ id: String, _ figures: [FigureDefinition], _ other: String) -> FigureDefinition? {
    figures.first { $0.id == other }.map {
      FigureDefinition(id, $0.unit, $0.direction, $0.test, $0.counting, kept: $0.kept)
    }
  }
}
