/// The value that an indicator should have in a period.
public struct IndicatorTarget: RecordKind {
  public static let key = "target"
  public static let fields = IndicatorTarget().named()
  public static let schema = RecordSchema(IndicatorTarget.self)
  public static let identity = KindIdentity<IndicatorTarget>.natural([\.indicator, \.period])
  public static var titleField: PartialKeyPath<IndicatorTarget> { \.indicator }
  public static let area = KindArea.objectives
  public static let aliases = ["merkvertiba"]
  public static var dayField: PartialKeyPath<IndicatorTarget>? { \.period }
  public static var next: NextCommand.Of<IndicatorTarget>? { .command("measurement add --indicator", for: \.indicator) }

  public let indicator = Fields.requiredReference(to: Indicator.self)
  public let period = Fields.requiredPeriod()
  public let value = Fields.requiredNumber()
  public let low = Fields.number()
  public let high = Fields.number()
}
