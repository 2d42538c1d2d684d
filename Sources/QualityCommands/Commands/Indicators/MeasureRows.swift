import QualityModel

/// An indicator that lacks a value, with what was measured last.
struct MeasureRow {
  let indicator: Record<Indicator>
  /// The newest values in periods of the same length, the oldest first.
  let last: [Record<IndicatorMeasurement>]

  /// What a person reads: `Answered in time, %`.
  var name: String { [indicator.name, indicator.unit].compactMap { $0 }.joined(separator: ", ") }

  /// The last values in words: `2025-Q1: 81, 2025-Q2: 84`.
  func lastWords(_ phrases: Phrases) -> String {
    last.map { measurement in
      let value = measurement.value.map { phrases.language.rules.number($0.text) } ?? "–"
      return "\(phrases.period(measurement.period)): \(value)"
    }.joined(separator: "; ")
  }
}

/// Finds the indicators that lack a value for a period.
struct MeasureRows {
  let reader: any RecordReader
  /// Only those whose process or service belongs to this unit.
  let unit: String?

  private static let shown = 3

  func rows(_ period: Period) throws -> [MeasureRow] {
    try MissingMeasurements(reader).indicators(for: period).filter(isOfUnit).map { indicator in
      let values = try reader.records(IndicatorMeasurement.self, where: .equals(\.indicator, indicator.id))
      let before = values.filter { $0.period.isAsLong(as: period) && $0.period < period }.sorted {
        $0.period < $1.period
      }
      return MeasureRow(indicator: indicator, last: Array(before.suffix(MeasureRows.shown)))
    }
  }

  private func isOfUnit(_ indicator: Record<Indicator>) throws -> Bool {
    guard let unit else { return true }
    if let process = try indicator.process.flatMap({ try reader.record($0) }),
      process.units.contains(where: { $0.text == unit })
    {
      return true
    }
    return try indicator.service.flatMap { try reader.record($0) }?.unit?.text == unit
  }
}
