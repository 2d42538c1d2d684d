/// The value that an indicator should have in a period.
public struct IndicatorTarget: RecordKind {
  public static let key = "target"
  public static let fields = IndicatorTarget()
  public static let schema = RecordSchema(
    fields, id: .natural(["indicator", "period"]), title: "indicator", day: "period")

  public let indicator = Fields.requiredReference(to: Indicator.self)
  public let period = Fields.requiredPeriod()
  public let value = Fields.requiredNumber()
  public let low = Fields.number()
  public let high = Fields.number()
}
