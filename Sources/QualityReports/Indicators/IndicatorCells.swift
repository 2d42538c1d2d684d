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
      cells.append(.several([.number(low, unit: nil), .text("–"), .number(high, unit: unit)]))
    } else {
      cells += [.label("nodata.notMeasured"), .text(measurement.notMeasured)]
    }
    if let first = measurement.firstValue {
      cells.append(.several([.label("indicator.value-before"), .number(first, unit: unit)]))
    }
    return .lines(cells)
  }

  /// The two numbers of a share: `15 / 100`.
  func parts(_ measurement: Record<IndicatorMeasurement>) -> ReportTable.Cell? {
    guard let parts = MeasuredParts(measurement) else { return nil }
    return .several([.number(parts.numerator, unit: nil), .text("/"), .number(parts.denominator, unit: nil)])
  }

  /// What is to be reached, with the limits: `100`, `≥ 80`, `≤ 120`.
  func target(_ target: Record<IndicatorTarget>) -> ReportTable.Cell {
    let unit = indicator.unit
    var cells: [ReportTable.Cell] = []
    if let value = target.value {
      let sign: String? = target.low == nil && target.high == nil ? sign : nil
      cells.append(.all([sign.map { .text($0) }, .number(value, unit: unit)].compactMap { $0 }) ?? .noData)
    }
    let limits: [ReportTable.Cell] =
      (target.low.map { [.text("≥"), .number($0, unit: unit)] } ?? [])
      + (target.high.map { [.text("≤"), .number($0, unit: unit)] } ?? [])
    if !limits.isEmpty { cells.append(.several(limits)) }
    if let condition = target.condition { cells.append(.text(condition)) }
    return .lines(cells)
  }

  private var sign: String? {
    switch indicator.direction {
    case .higher: "≥"
    case .lower: "≤"
    case .range, .none?, nil: nil
    }
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
