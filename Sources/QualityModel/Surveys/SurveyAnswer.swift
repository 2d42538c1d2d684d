/// One respondent's answer to one question. Respondents are opaque numbers.
public struct SurveyAnswer: RecordKind {
  public static let key = "answer"
  public static let fields = SurveyAnswer().named()
  public static let schema = RecordSchema(SurveyAnswer.self)
  public static let identity = KindIdentity<SurveyAnswer>.natural([\.question, \.respondent])
  public static var titleField: FieldPath<SurveyAnswer> { \.question }
  public static let area = KindArea.objectives
  public static let aliases = ["atbilde"]
  public static var lookups: [[FieldPath<SurveyAnswer>]] {
    [[\.question, \.value]]
  }
  public static let isBulk = true
  public static var rules: [RecordRule.Of<SurveyAnswer>] {
    AnswerRule.of({ $0.question }, told: { $0.value }) { $1.kept($0) != nil }
  }
  public static var forms: [ValueForm.Of<SurveyAnswer>] {
    [
      .form(of: \.value) { answer, basis in
        guard let value = answer.value, let kept = try basis.reading(of: answer.question)?.kept(value) else { return }
        if kept != value { answer.value = kept }
      }
    ]
  }
  public static var rights: KindRights.Of<SurveyAnswer> { .reported }

  /// To what the respondent replied.
  public let question = Fields.requiredReference(to: SurveyQuestion.self)
  /// A number given at random to the questionnaire; never a name, personal code or case number.
  public let respondent = Fields.requiredInteger()
  /// The mark, yes or no, the option, the number or the words.
  public let value = Fields.text().takingWords()
  /// Which part of the respondents, such as a unit; too large to tell one person from it.
  public let subgroup = Fields.text()
}
