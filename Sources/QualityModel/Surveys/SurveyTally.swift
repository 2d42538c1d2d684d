/// How many chose an option, for surveys that are known only as totals.
public struct SurveyTally: RecordKind {
  public static let key = "tally"
  public static let fields = SurveyTally()
  public static let schema = RecordSchema(
    fields, id: .natural(["question", "option", "subgroup"]), title: "question", isBulk: true)

  public let question = Fields.requiredReference(to: SurveyQuestion.self)
  public let option = Fields.requiredText()
  public let count = Fields.requiredInteger()
  public let subgroup = Fields.text()
}
