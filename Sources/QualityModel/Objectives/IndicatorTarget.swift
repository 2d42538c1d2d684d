/// What an indicator should reach in a period: a value, limits, or a condition in words that a person judges.
public struct IndicatorTarget: RecordKind {
  public static let key = "target"
  public static let fields = IndicatorTarget().named()
  public static let schema = RecordSchema(IndicatorTarget.self)
  public static let identity = KindIdentity<IndicatorTarget>.natural([\.indicator, \.period])
  public static var titleField: FieldPath<IndicatorTarget> { \.indicator }
  public static let area = KindArea.objectives
  public static let aliases = ["merkvertiba"]
  public static var dayField: FieldPath<IndicatorTarget>? { \.period }
  public static var askedOneOf: [FieldPath<IndicatorTarget>] { [\.value, \.low, \.high, \.condition] }
  public static var next: NextCommand.Of<IndicatorTarget>? { .command("measurement add --indicator", for: \.indicator) }

  /// For what the value is set.
  public let indicator = Fields.requiredReference(to: Indicator.self)
  /// When it is to be reached: a year or a part of it, such as `2016` or `2016-Q3`.
  public let period = Fields.requiredPeriod()
  /// The number alone, in the indicator's unit of measure.
  public let value = Fields.number()
  /// The lowest value that is still good: alone it means at least.
  public let low = Fields.number()
  /// The highest value that is still good: alone it means at most.
  public let high = Fields.number()
  /// What should be true where no number tells it, such as more praise than complaints.
  public let condition = Fields.longText()
  /// Whether a person found the condition met, at the end of the period.
  public let judged = Fields.choice(Judgement.self)
  /// What other plans or editions set for the same period, each as `plan: value`; it is shown beside the target, and
  /// nothing is judged by it.
  public let otherPlans = Fields.textList().itemised()

  /// What a person found.
  public enum Judgement: String, Choice {
    case reached, partly, notReached
  }
}
