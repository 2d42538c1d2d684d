/// One respondent's answer to one question. Respondents are opaque numbers.
public struct SurveyAnswer: RecordKind {
  public static let key = "answer"
  public static let fields = SurveyAnswer()
  public static let schema = RecordSchema(
    fields, id: .natural(["question", "respondent"]), title: "question", lookups: [["question", "value"]], isBulk: true)

  public let question = Fields.requiredReference(to: SurveyQuestion.self)
  public let respondent = Fields.requiredInteger()
  public let value = Fields.text()
  public let subgroup = Fields.text()
}
