/// The value that an indicator should have in a period.
public struct IndicatorTarget: RecordKind {
  public static let key = "target"
  public static let fields = IndicatorTarget().named()
  public static let schema = RecordSchema(IndicatorTarget.self)
  public static let identity = KindIdentity<IndicatorTarget>.natural([\.indicator, \.period])
  public static var titleField: FieldPath<IndicatorTarget> { \.indicator }
  public static let area = KindArea.objectives
  public static let aliases = ["merkvertiba"]
  public static var dayField: FieldPath<IndicatorTarget>? { \.period }
  public static var next: NextCommand.Of<IndicatorTarget>? { .command("measurement add --indicator", for: \.indicator) }

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
