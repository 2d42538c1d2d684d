extension IndicatorMeasurement {
  /// A value as people write it in one cell: how exactly it is known, its ends, its parts, or why there is none.
  ///
  /// A reason must begin as one: any other word in the place of a number is more likely a slip of the column.
  public static var readings: [ValueReading.Of<IndicatorMeasurement>] {
    [
      .reading(
        of: \.value, with: [\.exactness, \.low, \.high, \.notMeasured, \.numerator, \.denominator],
        replacing: [\.exactness, \.low, \.high, \.notMeasured]
      ) { text, manner in
        guard let written = WrittenMeasurement(text, as: manner) else { return nil }
        if let reason = written.reason, !LanguageRules.saysNoValue(reason) { return nil }
        var measurement = Record<IndicatorMeasurement>()
        written.fill(&measurement)
        return measurement
      }
    ]
  }
}
