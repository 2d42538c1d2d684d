/// One respondent's answer to one question. Respondents are opaque numbers.
public struct SurveyAnswer: RecordKind {
  public static let key = "answer"
  public static let fields = SurveyAnswer().named()
  public static let schema = RecordSchema(SurveyAnswer.self)
  public static let identity = KindIdentity<SurveyAnswer>.natural([\.question, \.respondent])
  public static var titleField: PartialKeyPath<SurveyAnswer> { \.question }
  public static let area = KindArea.objectives
  public static let aliases = ["atbilde"]
  public static var lookups: [[PartialKeyPath<SurveyAnswer>]] {
    [[\.question, \.value]]
  }
  public static let isBulk = true
  public static var rights: KindRights.Of<SurveyAnswer> { .reported() }

  public let question = Fields.requiredReference(to: SurveyQuestion.self)
  public let respondent = Fields.requiredInteger()
  public let value = Fields.text()
  public let subgroup = Fields.text()
}
