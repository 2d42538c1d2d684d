/// The indicators that should have a value for a period and have none, nor a reason why not.
public struct MissingMeasurements {
  private let reader: any RecordReader

  /// Reads inside the reader's transaction and must not outlive it.
  public init(_ reader: any RecordReader) {
    self.reader = reader
  }

  /// Those that are measured in periods of this length, in the order of their identifiers.
  ///
  /// Left out are those that are no longer measured, and those of which nobody said how often they are, unless they were
  /// measured in such periods before.
  public func indicators(for period: Period) throws -> [Record<Indicator>] {
    let measured = try reader.records(IndicatorMeasurement.self)
    let told = Set(measured.filter { $0.period == period }.map(\.indicator))
    let before = Set(measured.filter { $0.period.length == period.length }.map(\.indicator))
    let ended = Set(
      try reader.records(IndicatorChange.self)
        .filter { $0.change == .withdrawn && $0.period.firstDay <= period.lastDay }.map(\.indicator))
    return try reader.records(Indicator.self).filter { indicator in
      guard !told.contains(indicator.id), !ended.contains(indicator.id) else { return false }
      return indicator.frequency.map { $0.length == period.length } ?? before.contains(indicator.id)
    }
  }

  /// The newest halves, quarters and months that had ended before a day, with the indicators that are measured so and lack
  /// the value; only those that lack one.
  public func ended(before day: Day) throws -> [(period: Period, indicators: [Record<Indicator>])] {
    try [Indicator.Frequency.halfYear, .quarter, .month].compactMap { frequency in
      let period = frequency.lastEnded(before: day)
      let found = try indicators(for: period).filter { $0.frequency == frequency }
      return found.isEmpty ? nil : (period, found)
    }
  }
}

extension Indicator.Frequency {
  /// How long the periods are.
  public var length: Period.Length {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .year: .year
    }
  }

  /// The newest period that had ended before a day.
  public func lastEnded(before day: Day) -> Period {
    let months = length.months
    let before = (day.month - 1) / months * months
    let (year, start) = before == 0 ? (day.year - 1, 12 - months) : (day.year, before - months)
    let first = Day(year: year, month: start + 1, day: 1) ?? day
    let lastMonth = start + months
    let last = Day(year: year, month: lastMonth, day: Day.daysInMonth(lastMonth, of: year)) ?? day
    return Period(from: first, through: last) ?? Period(year: year)
  }
}
