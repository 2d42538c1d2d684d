extension IndicatorMeasurement {
  /// The value follows from its two parts where only they are told.
  public static var forms: [ValueForm.Of<IndicatorMeasurement>] {
    [.form(of: \.numerator, by: fillValue), .form(of: \.denominator, by: fillValue)]
  }

  private static func fillValue(_ measurement: inout Record<IndicatorMeasurement>, _ basis: CompletionBasis) throws {
    guard measurement.value == nil, measurement.low == nil, measurement.notMeasured == nil,
      let parts = MeasuredParts(measurement)
    else { return }
    let unit = try measurement.unit ?? basis.reader.record(measurement.indicator)?.unit
    measurement.value = parts.value(in: unit)
  }

  /// By whatever way a value comes: it says something, in one way only, and agrees with its own parts.
  public static let rules: [RecordRule.Of<IndicatorMeasurement>] = [
    .rule("measurement.says-nothing", always: true) { writing in
      let measurement = writing.new
      let isTold = measurement.value != nil || measurement.low != nil || measurement.notMeasured != nil
      return isTold || measurement.withdrawn != nil ? nil : [:]
    },
    .rule("measurement.not-measured", always: true) { writing in
      let measurement = writing.new
      guard measurement.notMeasured != nil, let value = measurement.value ?? measurement.low else { return nil }
      return ["value": .number(value)]
    },
    .rule("measurement.range", always: true) { writing in
      let measurement = writing.new
      let isRange = measurement.exactness == .range
      guard isRange || measurement.low != nil || measurement.high != nil else { return nil }
      guard let low = measurement.low, let high = measurement.high, low <= high, measurement.value == nil, isRange
      else {
        return [:]
      }
      return nil
    },
    .rule("measurement.parts-disagree", always: true) { writing in
      let measurement = writing.new
      guard let value = measurement.value, let parts = MeasuredParts(measurement) else { return nil }
      let unit = try measurement.unit ?? writing.reader.record(measurement.indicator)?.unit
      guard !parts.make(value, in: unit) else { return nil }
      return [
        "value": .number(value), "computed": .number(parts.value(in: unit)), "part": .number(parts.numerator),
        "whole": .number(parts.denominator),
      ]
    },
  ]
}
