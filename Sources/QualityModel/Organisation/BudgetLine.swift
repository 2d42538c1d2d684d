/// One line of a year's budget, planned and spent.
public struct BudgetLine: RecordKind {
  public static let key = "budgetLine"
  public static let fields = BudgetLine().named()
  public static let schema = RecordSchema(BudgetLine.self)
  public static let identity = KindIdentity<BudgetLine>.yearly(prefix: "B", yearOf: \.year, digits: 2)
  public static var titleField: PartialKeyPath<BudgetLine> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["budget", "budzeta-pozicija", "budzets"]
  public static var dayField: PartialKeyPath<BudgetLine>? { \.year }

  public let year = Fields.requiredYear()
  public let name = Fields.requiredText()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let planned = Fields.money()
  public let spent = Fields.money()
}
