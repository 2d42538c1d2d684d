/// A question of a survey.
public struct SurveyQuestion: RecordKind {
  public static let key = "question"
  public static let fields = SurveyQuestion().named()
  public static let schema = RecordSchema(SurveyQuestion.self)
  public static let identity = KindIdentity<SurveyQuestion>.yearly(prefix: "Q", yearOf: \.survey, digits: 2)
  public static var titleField: FieldPath<SurveyQuestion> { \.text }
  public static let area = KindArea.objectives
  public static let aliases = ["jautajums"]
  public static var lookups: [[FieldPath<SurveyQuestion>]] {
    [[\.survey]]
  }
  public static var rules: [RecordRule.Of<SurveyQuestion>] { QuestionRule.all }

  /// In which one it is asked.
  public let survey = Fields.requiredReference(to: Survey.self)
  /// Place in the questionnaire, from 1.
  public let order = Fields.integer()
  /// The wording that respondents read.
  public let text = Fields.requiredLongText()
  /// Whether the answer is a mark on a scale, yes or no, one choice or several, a number or words.
  public let kind = Fields.choice(Kind.self)
  /// The worst and the best mark, such as `1-5`; ``SurveyScale``.
  public let scale = Fields.scale()
  /// What the answers measure.
  public let indicator = Fields.reference(to: Indicator.self)
  /// The same question of an earlier survey; without it the answers are not compared.
  public let compareWith = Fields.reference(to: SurveyQuestion.self)
  /// The criteria for which the answers are evidence, as `catalogue:number`.
  public let criteria = Fields.criteria()
  /// How many answered by the words of the source, where only the counts of the options are known.
  public let answered = Fields.integer()
  /// The options among which respondents choose, in the order in which they read them; without them any answer is one.
  public let options = Fields.textList()
  /// What the worst mark of the scale is called, such as `not at all`.
  public let worstName = Fields.text()
  /// What the best mark of the scale is called.
  public let bestName = Fields.text()
  /// The wording for respondents who read English.
  public let textEn = Fields.longText()
  /// The options in English, each at the place of the one that it translates.
  public let optionsEn = Fields.textList()
  /// What the worst mark is called in English.
  public let worstNameEn = Fields.text()
  /// What the best mark is called in English.
  public let bestNameEn = Fields.text()
  /// The question of the same survey in whose place it is asked, since that one was answered and cannot change.
  public let replaces = Fields.reference(to: SurveyQuestion.self)
  /// How many were satisfied by the words of the source; told beside what the counts make.
  public let statedSatisfied = Fields.integer().counted(in: .people)

  /// How the question is answered.
  public enum Kind: String, Choice {
    case scale, yesNo, choice, multiple, number, text
  }
}
