/// The value of an indicator in a period.
public struct IndicatorMeasurement: RecordKind {
  public static let key = "measurement"
  public static let fields = IndicatorMeasurement()
  public static let schema = RecordSchema(
    fields, id: .natural(["indicator", "period"]), title: "indicator", day: "period", isBulk: true)

  public let indicator = Fields.requiredReference(to: Indicator.self)
  public let period = Fields.requiredPeriod()
  public let value = Fields.requiredNumber()
  public let numerator = Fields.number()
  public let denominator = Fields.number()
  public let estimate = Fields.boolean()
  /// The unit of this value where it is not the indicator's, such as a former currency.
  public let unit = Fields.text()
}
