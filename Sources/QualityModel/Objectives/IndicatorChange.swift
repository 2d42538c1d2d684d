/// From a period on an indicator is measured or meant in another way: the line of its values is broken there, and says why.
///
/// A moved baseline breaks nothing: the values stay comparable, but limits of chance are computed anew from there.
public struct IndicatorChange: RecordKind {
  public static let key = "indicatorChange"
  public static let fields = IndicatorChange().named()
  public static let schema = RecordSchema(IndicatorChange.self)
  public static let identity = KindIdentity<IndicatorChange>.counted(prefix: "KC", digits: 2)
  public static var titleField: FieldPath<IndicatorChange> { \.why }
  public static let area = KindArea.objectives
  public static let aliases = ["raditaja-maina"]
  public static var dayField: FieldPath<IndicatorChange>? { \.period }
  public static var next: NextCommand.Of<IndicatorChange>? { .command("indicator page", for: \.indicator) }

  /// What is measured in another way.
  public let indicator = Fields.requiredReference(to: Indicator.self)
  /// The first period for which the new way holds.
  public let period = Fields.requiredPeriod()
  /// The definition, the unit, a norm or something else that is different from then on.
  public let change = Fields.requiredChoice(Change.self, standard: .definition)
  /// Why it changed, and by whose decision.
  public let why = Fields.requiredLongText()
  /// How it was before: the former definition, unit or name.
  public let former = Fields.longText()

  /// What can change.
  public enum Change: String, Choice {
    case definition, unit, counting, territory, norm, baseline, withdrawn
  }
}
