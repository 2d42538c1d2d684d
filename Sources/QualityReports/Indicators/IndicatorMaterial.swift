import QualityModel

/// Everything that is known of one indicator.
struct IndicatorMaterial {
  let indicator: Record<Indicator>
  /// All its values, the oldest first.
  let measurements: [Record<IndicatorMeasurement>]
  let targets: [Record<IndicatorTarget>]
  let changes: [Record<IndicatorChange>]
  let line: IndicatorLine

  init(
    _ indicator: Record<Indicator>, _ measurements: [Record<IndicatorMeasurement>],
    _ targets: [Record<IndicatorTarget>],
    _ changes: [Record<IndicatorChange>]
  ) {
    self.indicator = indicator
    self.measurements = measurements.sorted { $0.period < $1.period }
    self.targets = targets.sorted { $0.period < $1.period }
    self.changes = changes.sorted { $0.period < $1.period }
    line = IndicatorLine(indicator, measurements, changes)
  }

  /// Of one indicator.
  init(_ indicator: Record<Indicator>, _ reader: any RecordReader) throws {
    self.init(
      indicator, try reader.records(IndicatorMeasurement.self, where: .equals(\.indicator, indicator.id)),
      try reader.records(IndicatorTarget.self, where: .equals(\.indicator, indicator.id)),
      try reader.records(IndicatorChange.self, where: .equals(\.indicator, indicator.id)))
  }

  /// Of every indicator, in the order of their identifiers.
  static func all(_ reader: any RecordReader) throws -> [IndicatorMaterial] {
    let measurements = Dictionary(grouping: try reader.records(IndicatorMeasurement.self)) { $0.indicator }
    let targets = Dictionary(grouping: try reader.records(IndicatorTarget.self)) { $0.indicator }
    let changes = Dictionary(grouping: try reader.records(IndicatorChange.self)) { $0.indicator }
    return try reader.records(Indicator.self).map {
      IndicatorMaterial($0, measurements[$0.id] ?? [], targets[$0.id] ?? [], changes[$0.id] ?? [])
    }
  }

  /// What is to be reached in a period: the period's own target, or that of the year around it where parts do not add up.
  func target(for period: Period) -> Record<IndicatorTarget>? {
    if let own = targets.last(where: { $0.period == period }) { return own }
    guard !isSum else { return nil }
    return targets.last { $0.period.contains(period) }
  }

  /// Whether the values of months make the year by adding them up, so that a year's target is none of a month.
  private var isSum: Bool {
    if let combine = indicator.combine { return combine == .sum }
    return indicator.unit != "%" && !measurements.contains { MeasuredParts($0) != nil }
  }

  /// How a value stands to its target; `nil` where there is none, or no value.
  func outcome(of measurement: Record<IndicatorMeasurement>) -> TargetOutcome? {
    guard let target = target(for: measurement.period) else { return nil }
    if let judged = target.judged {
      return judged == .reached ? .reached : judged == .partly ? .withinLimits : .missed
    }
    guard let value = measurement.value else { return nil }
    let outcome = TargetOutcome(
      of: value, number: target.value, low: target.low, high: target.high, direction: indicator.direction)
    guard let outcome else { return target.condition == nil ? nil : .judge }
    return measurement.isExact ? outcome : .judge
  }

  /// What is odd about a target, by itself or beside the newest exact value before its period.
  func hint(about target: Record<IndicatorTarget>) -> TargetHint? {
    guard target.value != nil else {
      return TargetHint(low: target.low, high: target.high, direction: indicator.direction)
    }
    let before = measurements.last {
      $0.period < target.period && !target.period.contains($0.period) && $0.isExact
        && $0.period.isAsLong(as: target.period)
    }
    guard let before, let last = before.value, let value = target.value else { return nil }
    let isOther = changes.contains {
      $0.change != .baseline && before.period.firstDay < $0.period.firstDay
        && $0.period.firstDay <= target.period.firstDay
    }
    guard !isOther else { return nil }
    return TargetHint(value, after: last, direction: indicator.direction)
  }

  /// The next target that lies ahead of the newest value, if the newest values move away from it.
  var targetLost: Record<IndicatorTarget>? {
    guard let newest, let next = targets.first(where: { newest.period.lastDay < $0.period.lastDay && $0.judged == nil })
    else { return nil }
    let bounds = IndicatorVerdict.bounds(of: next, indicator.direction)
    return line.movesAway(low: bounds.low, high: bounds.high) ? next : nil
  }

  /// The newest value of the line that says anything.
  var newest: Record<IndicatorMeasurement>? { line.points.last?.measurement ?? measurements.last }
}
