import QualityModel

/// The indicators of the quality system itself, computed from the same records as the inputs.
struct SystemFigures {
  let computation: ReviewComputation
  let sections: [ReviewSection]
  let satisfaction: SatisfactionInput

  func figures() throws -> [ReviewFigure] {
    let own = FigureTable.system.filter { SystemFigures.shownAgain[$0.id] == nil }
    let counted = try computation.figures(own) { definition in
      definition.id == "s-training"
        ? try ResourcesInput(computation: computation).trainingFulfilment(definition.id) : try mean(definition)
    }
    return FigureTable.system.compactMap { definition in
      again(definition) ?? counted.first { $0.id == definition.id }
    }
  }

  private func mean(_ definition: FigureDefinition) throws -> ReviewFigure? {
    var mean = try computation.figure(
      definition.id, computation.years.map(satisfaction.mean), from: figure("c1-satisfaction")?.source)
    satisfaction.breakIfReworded(&mean)
    return mean
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
  private func again(_ definition: FigureDefinition) -> ReviewFigure? {
    guard let other = SystemFigures.shownAgain[definition.id], var figure = figure(other) else { return nil }
    figure.id = definition.id
    return figure
  }

  /// The figures of the inputs that are indicators of the system, too.
  private static let shownAgain = [
    "s-audit-completion": "c6-completion", "s-days-median": "c4-days-median", "s-days-mean": "c4-days-mean",
    "s-inspections-clean": "c6-without-demands", "s-complaints-in-time": "c1-in-time", "s-response": "c1-response",
    "s-satisfaction-top": "c1-satisfaction", "s-objectives": "c2-reached", "s-process-reports": "c3-reports",
    "s-decisions": "a-done",
  ]
}
