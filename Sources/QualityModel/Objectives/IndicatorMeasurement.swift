/// The value of an indicator in a period.
public struct IndicatorMeasurement: RecordKind {
  public static let key = "measurement"
  public static let fields = IndicatorMeasurement().named()
  public static let schema = RecordSchema(IndicatorMeasurement.self)
  public static let identity = KindIdentity<IndicatorMeasurement>.natural([\.indicator, \.period])
  public static var titleField: FieldPath<IndicatorMeasurement> { \.indicator }
  public static let area = KindArea.objectives
  public static let aliases = ["merijums"]
  public static var dayField: FieldPath<IndicatorMeasurement>? { \.period }
  public static let isBulk = true

  /// What was measured.
  public let indicator = Fields.requiredReference(to: Indicator.self)
  /// To when the value belongs: `2016`, `2016-H1`, `2016-Q3` or `2016-07`.
  public let period = Fields.requiredPeriod()
  /// The number alone, in the indicator's unit of measure.
  public let value = Fields.requiredNumber()
  /// For a share, how many were counted, such as complaints answered in time.
  public let numerator = Fields.number()
  /// For a share, out of how many, such as all complaints.
  public let denominator = Fields.number()
  /// Yes if the number was judged and not measured.
  public let estimate = Fields.boolean()
  /// The value from which a signed review was made, if it was corrected since; set by the program.
  public let firstValue = Fields.number()
  /// The unit of this value where it is not the indicator's, such as a former currency.
  public let unit = Fields.text()
}
