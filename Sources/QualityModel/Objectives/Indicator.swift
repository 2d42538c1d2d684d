/// Something that is measured again and again.
public struct Indicator: RecordKind {
  public static let key = "indicator"
  public static let fields = Indicator().named()
  public static let schema = RecordSchema(Indicator.self)
  public static let identity = KindIdentity<Indicator>.counted(prefix: "KPI", digits: 2)
  public static var titleField: FieldPath<Indicator> { \.name }
  public static let area = KindArea.objectives
  public static let aliases = ["kpi", "raditajs"]
  public static var parentField: FieldPath<Indicator>? { \.breakdownOf }
  public static var next: NextCommand.Of<Indicator>? { .command("target add --indicator") }

  /// What is measured, such as `Complaints answered in time`.
  public let name = Fields.requiredText()
  /// How the value is made: what is counted, out of what, with which exceptions.
  public let definition = Fields.longText()
  /// The unit of measure.
  public let unit = Fields.text()
  /// Which way is better, or that the value should stay within limits.
  public let direction = Fields.choice(Direction.self)
  /// Which one can be judged by the values.
  public let process = Fields.reference(to: QualityProcess.self)
  /// Which one the values show to be reached or not.
  public let objective = Fields.reference(to: Objective.self)
  /// Which social service can be judged by the values.
  public let service = Fields.reference(to: Service.self)
  /// How often a value is written down.
  public let frequency = Fields.choice(Frequency.self)
  /// How the values of parts of a year make the year's value; by default shares are averaged and everything else is
  /// added up.
  public let combine = Fields.choice(Combining.self)
  /// Where the numbers come from, such as a register or a survey.
  public let source = Fields.text()
  /// Who sees to it that it is measured.
  public let owner = Fields.reference(to: Person.self)
  /// The total of which this indicator is a part; the parts should add up to it.
  public let breakdownOf = Fields.reference(to: Indicator.self)
  /// The period from which the definition is another; values before and after are not compared. Why, and every other
  /// change, is told by an ``IndicatorChange``.
  public let definitionChanged = Fields.period()
  /// The criteria for which its values are evidence, as `catalogue:number`.
  public let criteria = Fields.criteria()

  /// Which way is better.
  public enum Direction: String, Choice {
    case higher, lower, range, none
  }

  /// How often it is measured.
  public enum Frequency: String, Choice {
    case month, quarter, halfYear, year
  }

  /// How parts of a year make a year.
  public enum Combining: String, Choice {
    case sum, mean, last
  }
}
