/// One line of a year's budget, planned and spent.
public struct BudgetLine: RecordKind {
  public static let key = "budgetLine"
  public static let fields = BudgetLine().named()
  public static let schema = RecordSchema(BudgetLine.self)
  public static let identity = KindIdentity<BudgetLine>.yearly(prefix: "B", yearOf: \.year, digits: 2)
  public static var titleField: FieldPath<BudgetLine> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["budget", "budzeta-pozicija", "budzets"]
  public static var dayField: FieldPath<BudgetLine>? { \.year }
  public static var parentField: FieldPath<BudgetLine>? { \.partOf }

  /// The budget year to which the sums belong.
  public let year = Fields.requiredYear()
  /// For what the money is meant, in the words of the budget.
  public let name = Fields.requiredText()
  /// The unit that spends the money; empty: the whole organisation.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// The sum approved for the year, in the organisation's currency with two decimals.
  public let planned = Fields.money()
  /// What was spent in the year in fact, in the organisation's currency with two decimals.
  public let spent = Fields.money()
  /// The line of which this one is a part; parts are not added to the year's sum once more.
  public let partOf = Fields.reference(to: BudgetLine.self)
}
