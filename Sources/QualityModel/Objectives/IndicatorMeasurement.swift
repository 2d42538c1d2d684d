/// The value of an indicator in a period.
public struct IndicatorMeasurement: RecordKind {
  public static let key = "measurement"
  public static let fields = IndicatorMeasurement().named()
  public static let schema = RecordSchema(IndicatorMeasurement.self)
  public static let identity = KindIdentity<IndicatorMeasurement>.natural([\.indicator, \.period])
  public static var titleField: PartialKeyPath<IndicatorMeasurement> { \.indicator }
  public static let area = KindArea.objectives
  public static let aliases = ["merijums"]
  public static var dayField: PartialKeyPath<IndicatorMeasurement>? { \.period }
  public static let isBulk = true

  public let indicator = Fields.requiredReference(to: Indicator.self)
  public let period = Fields.requiredPeriod()
  public let value = Fields.requiredNumber()
  public let numerator = Fields.number()
  public let denominator = Fields.number()
  public let estimate = Fields.boolean()
  /// The unit of this value where it is not the indicator's, such as a former currency.
  public let unit = Fields.text()
}
