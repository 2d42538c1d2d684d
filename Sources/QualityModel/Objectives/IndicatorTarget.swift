/// The value that an indicator should have in a period.
public struct IndicatorTarget: RecordKind {
  public static let key = "target"
  public static let fields = IndicatorTarget()
  public static let schema = RecordSchema(
    fields, id: .natural(["indicator", "period"]), title: "indicator", day: "period")

  /// For what the value is set.
  public let indicator = Fields.requiredReference(to: Indicator.self)
  /// When it is to be reached: a year or a part of it, such as `2016` or `2016-Q3`.
  public let period = Fields.requiredPeriod()
  /// The number alone, in the indicator's unit of measure.
  public let value = Fields.requiredNumber()
  /// The lowest value that is still good, where a range is wanted.
  public let low = Fields.number()
  /// The highest value that is still good, where a range is wanted.
  public let high = Fields.number()
}
