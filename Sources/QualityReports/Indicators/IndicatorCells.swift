import QualityModel

/// How values and targets of an indicator stand in tables.
struct IndicatorCells {
  let indicator: Record<Indicator>

  /// The value as what it is: exact, roughly known, a range, or not measured.
  func value(_ measurement: Record<IndicatorMeasurement>) -> ReportTable.Cell {
    let unit = measurement.unit ?? indicator.unit
    var cells: [ReportTable.Cell] = []
    if let value = measurement.value {
      let words: ReportTable.Cell? = measurement.exactness.map { .label("inexact.\($0.rawValue)") }
      cells.append(.all([words, .number(value, unit: unit)].compactMap { $0 }) ?? .noData)
      if measurement.estimate == true { cells.append(.mark("inexact.estimate", .warn)) }
    } else if let low = measurement.low, let high = measurement.high {
      cells.append(.range(low, high, unit: unit))
    } else {
      cells += [.label("nodata.notMeasured"), .text(measurement.notMeasured)]
    }
    if let first = measurement.firstValue {
      cells.append(.several([.label("indicator.value-before"), .number(first, unit: unit)]))
    }
    cells += measurement.otherSources.map { .several([.text($0), .mark("indicator.other-source", .warn)]) }
    return .lines(cells)
  }

  /// The two numbers of a share, what was counted above out of how many.
  func parts(_ measurement: Record<IndicatorMeasurement>) -> ReportTable.Cell? {
    guard let parts = MeasuredParts(measurement) else { return nil }
    return .lines([.number(parts.numerator, unit: nil), .number(parts.denominator, unit: nil)])
  }

  /// What is to be reached, with the limits: `100`, `≥ 80`, `≤ 120`.
  func target(_ target: Record<IndicatorTarget>) -> ReportTable.Cell {
    let unit = indicator.unit
    var cells: [ReportTable.Cell] = []
    if let value = target.value {
      let isAlone = target.low == nil && target.high == nil
      let direction = isAlone ? indicator.direction : nil
      cells.append(
        direction == .higher || direction == .lower
          ? .limit(value, unit: unit, isLeast: direction == .higher) : .number(value, unit: unit))
    }
    let limits: [ReportTable.Cell] = [
      target.low.map { .limit($0, unit: unit, isLeast: true) },
      target.high.map { .limit($0, unit: unit, isLeast: false) },
    ].compactMap { $0 }
    if let limits = ReportTable.Cell.all(limits) { cells.append(limits) }
    if let condition = target.condition { cells.append(.text(condition)) }
    cells += target.otherPlans.map { .several([.text($0), .mark("indicator.other-plan", .warn)]) }
    return .lines(cells)
  }

  func outcome(_ outcome: TargetOutcome?) -> ReportTable.Cell? {
    switch outcome {
    case .reached: .mark("target.met.true", .good)
    case .withinLimits: .mark("target.met.within", .warn)
    case .missed: .mark("target.met.false", .bad)
    case .judge: .label("target.met.judge")
    case nil: nil
    }
  }
}
