/// How many chose an option, for surveys that are known only as totals.
public struct SurveyTally: RecordKind {
  public static let key = "tally"
  public static let fields = SurveyTally().named()
  public static let schema = RecordSchema(SurveyTally.self)
  public static let identity = KindIdentity<SurveyTally>.natural([\.question, \.option, \.subgroup])
  public static var titleField: FieldPath<SurveyTally> { \.question }
  public static let area = KindArea.objectives
  public static let aliases = ["kopsavilkums"]
  public static let isBulk = true
  public static var rules: [RecordRule.Of<SurveyTally>] {
    AnswerRule.of({ $0.question }, told: { $0.option }) { $1.keptOption($0) != nil }
  }
  public static var forms: [ValueForm.Of<SurveyTally>] {
    [
      .form(of: \.option) { tally, basis in
        guard let kept = try basis.reading(of: tally.question)?.keptOption(tally.option) else { return }
        if kept != tally.option { tally.option = kept }
      }
    ]
  }

  /// Whose answers are counted.
  public let question = Fields.requiredReference(to: SurveyQuestion.self)
  /// The option or mark that was chosen.
  public let option = Fields.requiredText().takingWords()
  /// How many respondents chose it.
  public let count = Fields.requiredInteger()
  /// Which part of the respondents was counted; empty: all of them.
  public let subgroup = Fields.text()
}
