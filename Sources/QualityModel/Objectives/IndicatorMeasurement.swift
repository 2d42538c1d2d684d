/// The value of an indicator in a period, as exactly as it is known.
///
/// A number is kept as it was measured. What is known roughly says so, and a period in which nothing could be measured says
/// why: none of them is ever taken for an exact value.
public struct IndicatorMeasurement: RecordKind {
  public static let key = "measurement"
  public static let fields = IndicatorMeasurement().named()
  public static let schema = RecordSchema(IndicatorMeasurement.self)
  public static let identity = KindIdentity<IndicatorMeasurement>.natural([\.indicator, \.period])
  public static var titleField: FieldPath<IndicatorMeasurement> { \.indicator }
  public static let area = KindArea.objectives
  public static let aliases = ["merijums"]
  public static var dayField: FieldPath<IndicatorMeasurement>? { \.period }
  public static var askedOneOf: [FieldPath<IndicatorMeasurement>] { [\.value, \.notMeasured, \.numerator, \.low] }
  public static let isBulk = true

  /// What was measured.
  public let indicator = Fields.requiredReference(to: Indicator.self)
  /// To when the value belongs: `2016`, `2016-H1`, `2016-Q3`, `2016-07`, or first and last day, `2022-01-01/2022-11-30`.
  public let period = Fields.requiredPeriod()
  /// The number alone, in the indicator's unit of measure.
  public let value = Fields.number()
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
  /// How exactly the number is known, where it is not exact.
  public let exactness = Fields.choice(Exactness.self)
  /// Where only a range is known, where it begins.
  public let low = Fields.number()
  /// Where only a range is known, where it ends.
  public let high = Fields.number()
  /// Why there is no value, where nothing could be measured.
  public let notMeasured = Fields.longText()
  /// From where this value comes, if it is not the indicator's source: a report, its edition, a day.
  public let source = Fields.text()
  /// What other sources state for the same period, each as `source: value`; it is shown beside the value, and nothing is
  /// computed from it.
  public let otherSources = Fields.textList().itemised()

  /// How a number that is not exact is to be read.
  public enum Exactness: String, Choice {
    case about, lessThan, moreThan, range
  }
}
