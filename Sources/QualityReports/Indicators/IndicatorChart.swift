import QualityModel

/// The values of an indicator as a drawing: a control chart from twelve comparable values on, or else a run chart.
struct IndicatorChart {
  let material: IndicatorMaterial

  /// `nil` where there are too few values for a drawing to say more than a sentence.
  func chart(_ title: ReportChart.Name) -> ReportChart? {
    guard material.line.points.count(where: { $0.value != nil }) >= IndicatorChart.least else { return nil }
    let indicator = material.indicator
    return ReportChart(
      id: "chart-\(indicator.id.text)", kind: .trend, title: title, unit: .number, unitText: indicator.unit,
      categories: categories)
  }

  private static let least = 4

  /// What is to be reached in a period, and in no other.
  private func goal(_ period: Period) -> ReportChart.Goal? {
    guard let target = material.target(for: period) else { return nil }
    let (value, low, high) = (target.value, target.low, target.high)
    switch material.indicator.direction {
    case .higher: return ReportChart.Goal(least: value ?? low, most: value == nil ? high : nil)
    case .lower: return ReportChart.Goal(least: value == nil ? low : nil, most: value ?? high)
    case .range, .none?, nil:
      let hasLimits = low != nil || high != nil
      return ReportChart.Goal(least: low, most: high, about: hasLimits ? nil : value)
    }
  }

  /// One for every period, those without a value between them too.
  private var categories: [ReportChart.Category] {
    let signals = signals
    var categories: [ReportChart.Category] = []
    var expected: Period?
    for (place, point) in material.line.points.enumerated() {
      while let period = expected, period < point.period {
        var empty = ReportChart.Category(name: .period(period), points: [.init(number: nil)])
        empty.goal = goal(period)
        empty.limits = point.broken == .missing ? limits(at: place) : nil
        categories.append(empty)
        expected = period.next
      }
      var drawn = ReportChart.Point(number: point.value)
      drawn.broken = point.broken.flatMap(IndicatorChart.reason)
      drawn.isSignal = signals.contains(place)
      var category = ReportChart.Category(name: .period(point.period), points: [drawn])
      category.limits = limits(at: place)
      category.goal = goal(point.period)
      categories.append(category)
      expected = point.period.next
    }
    return categories
  }

  private func limits(at place: Int) -> ReportChart.Limits? {
    guard let limits = material.line.segments.first(where: { $0.places.contains(place) })?.limits else { return nil }
    func number(_ value: Double) -> ExactNumber { ExactNumber(value, decimals: 2) }
    return ReportChart.Limits(lower: number(limits.lower), mean: number(limits.mean), upper: number(limits.upper))
  }

  /// The places of the values that chance does not explain.
  private var signals: Set<Int> {
    material.line.segments.reduce(into: []) { places, segment in
      guard let limits = segment.limits else { return }
      let exact = material.line.exact(in: segment)
      places.formUnion(ControlSignals(exact.map(\.value), limits).points.map { exact[$0].place })
    }
  }

  /// A gap is seen as such and needs no reason.
  private static func reason(_ broken: IndicatorLine.Break) -> FigureChange.Reason? {
    switch broken {
    case .missing: nil
    case .definition: .definition
    case .unit: .unit
    case .inexact: .inexact
    }
  }
}
