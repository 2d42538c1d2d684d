import QualityModel

/// All indicators with their measurements and targets of three years, read once for the inputs that show them.
struct IndicatorFigures {
  let computation: ReviewComputation
  let series: [IndicatorSeries]
  private let targets: [String: Record<IndicatorTarget>]

  init(_ computation: ReviewComputation) throws {
    self.computation = computation
    let years: Condition.Of<IndicatorMeasurement> = .periodFrom(
      \.period, year: computation.years[0], to: computation.year)
    let measurements = try computation.reader.records(IndicatorMeasurement.self, where: years)
    let grouped = Dictionary(grouping: measurements) { $0.indicator }
    let changes = Dictionary(grouping: try computation.reader.records(IndicatorChange.self)) { $0.indicator }
    series = try computation.reader.records(Indicator.self).map {
      IndicatorSeries($0, grouped[$0.id] ?? [], changes[$0.id] ?? [])
    }
    let ofYear = try computation.reader.records(
      IndicatorTarget.self, where: .equals(\.period, Period(year: computation.year)))
    targets = Dictionary(ofYear.map { ($0.indicator.text, $0) }) { first, _ in first }
  }

  /// How many indicators there were in a year: all of them in the review's year; before it those that had been measured by
  /// then, for today's list says nothing of the past.
  func existing(in year: Int) throws -> Int {
    guard year < computation.year else { return series.count }
    let until: Condition.Of<IndicatorMeasurement> = .periodFrom(\.period, year: 1900, to: year)
    let question = Aggregation(IndicatorMeasurement.self, where: until, by: [.field(\.indicator)])
    let known = Set(series.map(\.indicator.id.text))
    return try computation.reader.aggregate(question).count { $0.keys[0].map(known.contains) ?? false }
  }

  func hasTarget(_ series: IndicatorSeries) -> Bool { targets[series.indicator.id.text] != nil }

  /// The indicator as a figure; `nil` if nothing was measured in the three years.
  func figure(_ series: IndicatorSeries) throws -> ReviewFigure? {
    let values = computation.years.map(series.value)
    guard values.contains(where: { $0 != .noData(.none) }) else { return nil }
    let indicator = series.indicator
    var figure = ReviewFigure(
      id: indicator.id.text, name: indicator.name, definition: indicator.definition, unit: .number,
      unitText: indicator.unit,
      direction: direction(of: indicator), values: values, valueUnits: computation.years.map(series.unit))
    figure.breaks = [nil] + computation.years.dropFirst().map(series.obstacle)
    try computation.stand(&figure, from: [IndicatorMeasurement.key, IndicatorChange.key])
    figure.change = series.obstacle(in: computation.year).map { .broken($0) } ?? figure.changed()
    if let target = targets[indicator.id.text] {
      figure.target = TargetRule.target(target, direction: indicator.direction, figure.current)
    }
    computation.name(indicator.content)
    figure.source = ReviewFigure.Source(kind: Indicator.key, count: 1, ids: [indicator.id.text])
    return figure
  }

  private func direction(of indicator: Record<Indicator>) -> ReviewFigure.Direction {
    switch indicator.direction {
    case .higher: .higher
    case .lower: .lower
    default: .none
    }
  }
}
