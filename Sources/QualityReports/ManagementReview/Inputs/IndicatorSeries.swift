import QualityModel

/// The measurements of an indicator as values of years, with what forbids comparing them.
struct IndicatorSeries {
  let indicator: Record<Indicator>
  private let values: [Int: FigureValue]
  private let units: [Int: String]
  private let changes: [Record<IndicatorChange>]

  init(
    _ indicator: Record<Indicator>, _ measurements: [Record<IndicatorMeasurement>],
    _ changes: [Record<IndicatorChange>] = []
  ) {
    self.indicator = indicator
    self.changes = changes.filter { $0.change != .baseline }
    var parts: [Int: [Record<IndicatorMeasurement>]] = [:]
    var units: [Int: String?] = [:]
    for measurement in measurements {
      let period = measurement.period
      if case .years = period.length { continue }
      parts[period.year, default: []].append(measurement)
      if units[period.year] == nil { units[period.year] = .some(measurement.unit) }
    }
    values = parts.mapValues { Self.value(of: $0, indicator) }
    self.units = units.compactMapValues { $0 }
  }

  /// The year's own value, or the one that its halves, quarters or months make.
  func value(of year: Int) -> FigureValue { values[year] ?? .noData(.none) }

  /// The unit of a year's values where it is not the indicator's.
  func unit(of year: Int) -> String? { units[year] }

  private static func value(of inside: [Record<IndicatorMeasurement>], _ indicator: Record<Indicator>) -> FigureValue {
    if let whole = inside.first(where: { $0.period.length == .year }) { return value(of: whole) }
    let parts = parts(of: inside)
    guard let first = parts.first else { return span(inside) }
    let known = parts.filter { $0.value != nil }
    guard let value = combined(known, indicator) else { return self.value(of: first) }
    let expected = Self.parts(ofAYear: first.period.length)
    guard known.count == expected else { return .partial(value, parts: known.count, of: expected) }
    return known.allSatisfy(\.isExact) ? .number(value) : .inexact(value, .estimate)
  }

  private static func value(of measurement: Record<IndicatorMeasurement>) -> FigureValue {
    guard let value = measurement.value else {
      return .noData(measurement.notMeasured == nil ? .range : .notMeasured)
    }
    let inexact = measurement.exactness.flatMap { FigureValue.Inexact(rawValue: $0.rawValue) }
    return (inexact ?? (measurement.estimate == true ? .estimate : nil)).map { .inexact(value, $0) } ?? .number(value)
  }

  /// Days that are no part of a year, such as eleven months: the longest of them, never taken for the year.
  private static func span(_ inside: [Record<IndicatorMeasurement>]) -> FigureValue {
    func days(_ period: Period) -> Int { period.lastDay.number - period.firstDay.number + 1 }
    guard let longest = inside.max(by: { days($0.period) < days($1.period) }), let value = longest.value else {
      return inside.first.map { value(of: $0) } ?? .noData(.none)
    }
    return .partial(value, parts: max(1, min(11, (days(longest.period) * 12 + 182) / 365)), of: 12)
  }

  /// The measurements of parts of the year, all of the same length: the finest that make a whole year, or else the
  /// finest.
  private static func parts(of inside: [Record<IndicatorMeasurement>]) -> [Record<IndicatorMeasurement>] {
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
    case .year, .years, .days: 1
    }
  }

  /// Parts of shares are added up, and then divided; other means are those of the values.
  private static func combined(
    _ known: [Record<IndicatorMeasurement>], _ indicator: Record<Indicator>
  ) -> ExactNumber? {
    let shares = known.compactMap { MeasuredParts($0) }
    let areShares = !shares.isEmpty && shares.count == known.count
    let combining = indicator.combine ?? (indicator.unit == "%" || areShares ? .mean : .sum)
    if combining == .last { return known.last?.value }
    if combining == .mean, areShares {
      let whole = shares.dropFirst().reduce(shares.first) { sum, next in sum?.adding(next) }
      let scale = known.compactMap(\.value?.scale).max() ?? 0
      return whole?.value(in: known.last?.unit ?? indicator.unit, decimals: min(scale + 1, 9))
    }
    var sum = ExactNumber(digits: 0)
    for value in known.compactMap(\.value) {
      guard let next = sum.adding(value) else { return nil }
      sum = next
    }
    guard !known.isEmpty else { return nil }
    return combining == .mean ? sum.divided(by: known.count, decimals: min(sum.scale + 1, 9)) : sum
  }

  /// Why a year cannot be compared with the one before, though both have a value; `nil` if it can.
  func obstacle(in year: Int) -> FigureChange.Reason? {
    let values = [value(of: year - 1), value(of: year)]
    guard !values.contains(where: { $0.number == nil }) else { return nil }
    if values.contains(where: { if case .partial = $0 { true } else { false } }) { return .partial }
    guard values.allSatisfy(\.isWhole) else { return .inexact }
    if let change = change(in: year) { return change }
    let units = [unit(of: year - 1) ?? indicator.unit, unit(of: year) ?? indicator.unit]
    guard units[0] != units[1] else { return nil }
    return units.allSatisfy(Self.isCurrency) ? .currency : .unit
  }

  /// What changed in how the indicator is measured since the year before.
  private func change(in year: Int) -> FigureChange.Reason? {
    func isSince(_ period: Period) -> Bool {
      Period(year: year - 1).firstDay < period.firstDay && period.firstDay <= Period(year: year).lastDay
    }
    if let change = indicator.definitionChanged, isSince(change) { return .definition }
    return changes.first { isSince($0.period) }.map { $0.change == .unit ? .unit : .definition }
  }

  private static func isCurrency(_ unit: String?) -> Bool {
    ["EUR", "LVL", "USD", "€", "Ls"].contains(unit ?? "")
  }
}
