/// One line of a year's budget, planned and spent.
public struct BudgetLine: RecordKind {
  public static let key = "budgetLine"
  public static let fields = BudgetLine()
  public static let schema = RecordSchema(
    fields, aliases: ["budget"], id: .yearly(prefix: "B", yearOf: "year", digits: 2), title: "name", day: "year")

  public let year = Fields.requiredYear()
  public let name = Fields.requiredText()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let planned = Fields.money()
  public let spent = Fields.money()
}
