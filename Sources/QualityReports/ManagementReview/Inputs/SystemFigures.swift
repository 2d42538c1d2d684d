import QualityModel

/// The indicators of the quality system itself, computed from the same records as the inputs.
struct SystemFigures {
  let computation: ReviewComputation
  let sections: [ReviewSection]
  let satisfaction: SatisfactionInput

  func figures() throws -> [ReviewFigure] {
    let actions = ActionFigures(computation: computation)
    var mean = try computation.figure(
      "s-satisfaction-mean", .number, .higher, computation.years.map(satisfaction.mean))
    mean.source = figure("c1-satisfaction")?.source
    satisfaction.breakIfReworded(&mean)
    return [
      again("s-audit-completion", as: "c6-completion"), again("s-on-time", as: "c4-on-time"),
      again("s-days-median", as: "c4-days-median"), again("s-days-mean", as: "c4-days-mean"),
      try actions.overdueShare("s-overdue-share"), again("s-effectiveness", as: "c4-effective"), try recurrence(),
      again("s-inspections-clean", as: "c6-without-demands"), again("s-complaints-in-time", as: "c1-in-time"),
      again("s-response", as: "c1-response"), mean, again("s-satisfaction-top", as: "c1-satisfaction"),
      again("s-objectives", as: "c2-reached"), again("s-process-reports", as: "c3-reports"),
      try ResourcesInput(computation: computation).trainingFulfilment("s-training"), again("s-decisions", as: "a-done"),
    ].compactMap { $0 }
  }

  func charts(_ figures: [ReviewFigure]) -> [ReportChart] {
    guard let onTime = figures.first(where: { $0.id == "s-on-time" }),
      onTime.values.contains(where: { $0.number != nil })
    else { return [] }
    return [.years(of: onTime, computation.years, title: .label("chart.s-on-time"), kind: .bars)]
  }

  private func figure(_ id: String) -> ReviewFigure? {
    sections.lazy.compactMap { $0.figure(id) }.first
  }

  /// A figure of an input, shown again among the indicators.
  private func again(_ id: String, as other: String) -> ReviewFigure? {
    guard let figure = figure(other) else { return nil }
    return ReviewFigure(
      id: id, name: nil, unit: figure.unit, unitText: figure.unitText, direction: figure.direction,
      values: figure.values, valueUnits: figure.valueUnits, target: figure.target, trend: figure.trend,
      source: figure.source)
  }

  private func recurrence() throws -> ReviewFigure? {
    guard let registered = figure("c4-registered"), let recurring = figure("c4-recurring") else { return nil }
    let values = zip(recurring.values, registered.values).map { part, whole in
      FigureValue.share(part.number?.digits ?? 0, of: whole.number?.digits ?? 0)
    }
    var figure = try computation.figure("s-recurrence", .percent, .lower, values)
    figure.source = registered.source
    return figure
  }
}
