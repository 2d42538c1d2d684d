import QualityModel

/// The measurements of an indicator as values of years, with what forbids comparing them.
struct IndicatorSeries {
  let indicator: Record<Indicator>
  private let values: [Int: FigureValue]
  private let units: [Int: String]

  /// A value inside one year.
  private struct Part {
    let period: Period
    let value: ExactNumber
  }

  init(_ indicator: Record<Indicator>, _ measurements: [Record<IndicatorMeasurement>]) {
    self.indicator = indicator
    var parts: [Int: [Part]] = [:]
    var units: [Int: String?] = [:]
    for measurement in measurements {
      let period = measurement.period
      if case .years = period.length { continue }
      parts[period.year, default: []].append(Part(period: period, value: measurement.value))
      if units[period.year] == nil { units[period.year] = .some(measurement.unit) }
    }
    let combining = indicator.combine ?? (indicator.unit == "%" ? .mean : .sum)
    values = parts.mapValues { Self.value(of: $0, combining) }
    self.units = units.compactMapValues { $0 }
  }

  /// The year's own value, or the one that its halves, quarters or months make.
  func value(of year: Int) -> FigureValue { values[year] ?? .noData(.none) }

  /// The unit of a year's values where it is not the indicator's.
  func unit(of year: Int) -> String? { units[year] }

  private static func value(of inside: [Part], _ combining: Indicator.Combining) -> FigureValue {
    if let whole = inside.first(where: { $0.period.length == .year }) { return .number(whole.value) }
    let parts = parts(of: inside)
    guard let first = parts.first, let value = combined(parts.map(\.value), combining) else { return .noData(.none) }
    let expected = Self.parts(ofAYear: first.period.length)
    return parts.count == expected ? .number(value) : .partial(value, parts: parts.count, of: expected)
  }

  /// The measurements of parts of the year, all of the same length: the finest that make a whole year, or else the
  /// finest.
  private static func parts(of inside: [Part]) -> [Part] {
    let sets = [Period.Length.month, .quarter, .halfYear].map { length in
      inside.filter { $0.period.length == length }.sorted { $0.period < $1.period }
    }
    let whole = sets.first { set in set.first.map { set.count == Self.parts(ofAYear: $0.period.length) } ?? false }
    return whole ?? sets.first { !$0.isEmpty } ?? []
  }

  private static func parts(ofAYear length: Period.Length) -> Int {
    switch length {
    case .month: 12
    case .quarter: 4
    case .halfYear: 2
    case .year, .years: 1
    }
  }

  private static func combined(_ values: [ExactNumber], _ combining: Indicator.Combining) -> ExactNumber? {
    if combining == .last { return values.last }
    var sum = ExactNumber(digits: 0)
    for value in values {
      guard let next = sum.adding(value) else { return nil }
      sum = next
    }
    guard combining == .mean, !values.isEmpty else { return sum }
    return sum.divided(by: values.count, decimals: min(sum.scale + 1, 9))
  }

  /// Why a year cannot be compared with the one before, though both have a value; `nil` if it can.
  func obstacle(in year: Int) -> FigureChange.Reason? {
    let values = [value(of: year - 1), value(of: year)]
    guard !values.contains(where: { $0.number == nil }) else { return nil }
    guard values.allSatisfy(\.isWhole) else { return .partial }
    if let change = indicator.definitionChanged, change.firstDay > Period(year: year - 1).firstDay,
      change.firstDay <= Period(year: year).lastDay
    {
      return .definition
    }
    let units = [unit(of: year - 1) ?? indicator.unit, unit(of: year) ?? indicator.unit]
    guard units[0] != units[1] else { return nil }
    return units.allSatisfy(Self.isCurrency) ? .currency : .unit
  }

  private static func isCurrency(_ unit: String?) -> Bool {
    ["EUR", "LVL", "USD", "€", "Ls"].contains(unit ?? "")
  }
}
