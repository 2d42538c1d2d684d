import QualityModel

/// Input c5: what was monitored and measured beside the processes: statistics, internal checks, totals and their parts.
struct MeasurementInput {
  let computation: ReviewComputation
  let indicators: IndicatorFigures

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c5)
    let own = try indicators.series.filter { $0.indicator.process == nil }.compactMap { try indicators.figure($0) }
    section.differences = differences()
    section.figures = [try count(), try measured(), try differenceCount(section.differences)].compactMap { $0 } + own
    section.charts = charts(own)
    let missed = own.filter { $0.target?.met == .no }
    section.attend(
      to: AttentionList(missed.map { AttentionItem(reason: .targetMissed, ref: $0.id, title: $0.name ?? $0.id) }))
    return section
  }

  private func count() throws -> ReviewFigure? {
    let count = FigureValue.count(indicators.series.count)
    return try computation.figure(
      "c5-indicators", [.noData(.none), .noData(.none), count],
      from: try computation.named(Condition.Of<Indicator>.always))
  }

  private func measured() throws -> ReviewFigure? {
    let values = try computation.years.map { year in
      let measured = indicators.series.filter { $0.value(of: year) != .noData(.none) }
      return FigureValue.share(measured.count, of: try indicators.existing(in: year))
    }
    let measured = indicators.series.filter { $0.value(of: computation.year) != .noData(.none) }
    measured.forEach { computation.name($0.indicator.content) }
    let source = ReviewFigure.Source(
      kind: Indicator.key, count: measured.count, ids: measured.map { $0.indicator.id.text })
    return try computation.figure("c5-measured", values, from: source)
  }

  private func differenceCount(_ differences: [PartsDifference]) throws -> ReviewFigure? {
    let values = computation.years.map { year in FigureValue.count(differences.filter { $0.year == year }.count) }
    let ids = differences.filter { $0.year == computation.year }.map(\.ref)
    let source = ReviewFigure.Source(kind: Indicator.key, count: ids.count, ids: ids)
    return try computation.figure("c5-differences", values, from: source)
  }

  /// Totals whose parts, all known, do not add up to them.
  private func differences() -> [PartsDifference] {
    let parts = Dictionary(grouping: indicators.series) { $0.indicator.breakdownOf?.text ?? "" }
    return indicators.series.flatMap { total -> [PartsDifference] in
      guard let parts = parts[total.indicator.id.text], !parts.isEmpty else { return [] }
      return computation.years.compactMap { difference(total, parts, in: $0) }
    }
  }

  private func difference(_ total: IndicatorSeries, _ parts: [IndicatorSeries], in year: Int) -> PartsDifference? {
    guard case .number(let whole) = total.value(of: year) else { return nil }
    var sum = ExactNumber(digits: 0)
    for part in parts {
      guard case .number(let value) = part.value(of: year), let next = sum.adding(value) else { return nil }
      sum = next
    }
    guard let difference = whole.subtracting(sum), difference != ExactNumber(digits: 0) else { return nil }
    computation.name(total.indicator.content)
    return PartsDifference(
      ref: total.indicator.id.text, name: total.indicator.name, year: year, total: whole, parts: sum,
      difference: difference, unitText: total.unit(of: year) ?? total.indicator.unit)
  }

  private static let charted = 6

  private func charts(_ figures: [ReviewFigure]) -> [ReportChart] {
    let whole = figures.filter { figure in figure.values.allSatisfy { $0.number != nil } }
    return whole.prefix(MeasurementInput.charted).map { figure in
      .years(of: figure, computation.years, title: .name(figure.name ?? figure.id))
    }
  }
}
