/// One respondent's answer to one question. Respondents are opaque numbers.
public struct SurveyAnswer: RecordKind {
  public static let key = "answer"
  public static let fields = SurveyAnswer()
  public static let schema = RecordSchema(
    fields, id: .natural(["question", "respondent"]), title: "question", lookups: [["question", "value"]], isBulk: true)

  /// To what the respondent replied.
  public let question = Fields.requiredReference(to: SurveyQuestion.self)
  /// A number given at random to the questionnaire; never a name, personal code or case number.
  public let respondent = Fields.requiredInteger()
  /// The mark, yes or no, the option, the number or the words.
  public let value = Fields.text()
  /// Which part of the respondents, such as a unit; too large to tell one person from it.
  public let subgroup = Fields.text()
}
