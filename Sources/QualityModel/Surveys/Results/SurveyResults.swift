/// What came back of a survey, computed once for pages, the review and assessments.
///
/// Where answers are kept one by one, they count; counts of options are told only of questions that have no such answers,
/// so that nobody counts twice.
///
/// ```swift
/// let results = try SurveyResults.of([survey], reading: reader)[0]
/// results.response?.interval            // the share of those asked who answered
/// results.questions[0].satisfied?.part  // how many gave one of the best marks
/// ```
public struct SurveyResults: Sendable {
  public let survey: Record<Survey>
  /// The questions in the order of the questionnaire.
  public let questions: [QuestionResult]
  /// How many took part: those who answered any question, or at least as many as the counts of one question tell.
  public let returned: Int

  /// Those who answered among those who were asked; `nil` where it is not known how many were asked.
  public var response: Share? { survey.sent.flatMap { Share(returned, of: $0) } }

  /// How many must answer before the results are relied on, where fewer did; `nil` where nothing is known to have come back.
  public var missedMinimum: Int? {
    survey.minimumRespondents.flatMap { (1..<max(1, $0)).contains(returned) ? $0 : nil }
  }

  /// The results of surveys, read with a few questions to the workspace however many answers there are.
  /// - Throws: what the reader throws
  public static func of(_ surveys: [Record<Survey>], reading reader: any RecordReader) throws -> [SurveyResults] {
    guard !surveys.isEmpty else { return [] }
    let asked = try reader.records(
      SurveyQuestion.self, where: .isIn(\.survey, surveys.map(\.id)), order: [.ascending(\.order)])
    let counts = try AnswerCounts(asked, reader)
    let bySurvey = Dictionary(grouping: asked) { $0.survey }
    return try surveys.map { survey in
      let own = bySurvey[survey.id] ?? []
      let forms = try forms(own, reader)
      let questions = own.map { counts.result(of: $0, survey, forms: forms) }
      let tallied = questions.filter(\.isTallied).map { $0.question.answered ?? $0.answered }.max() ?? 0
      return SurveyResults(survey: survey, questions: questions, returned: max(forms, tallied))
    }
  }

  /// The results of one survey.
  /// - Throws: what the reader throws
  public static func of(_ survey: Record<Survey>, reading reader: any RecordReader) throws -> SurveyResults {
    try of([survey], reading: reader).first ?? SurveyResults(survey: survey, questions: [], returned: 0)
  }

  /// How many forms came back: those who answered any of the questions.
  private static func forms(_ questions: [Record<SurveyQuestion>], _ reader: any RecordReader) throws -> Int {
    guard !questions.isEmpty else { return 0 }
    let answered: Condition.Of<SurveyAnswer> = .all([.isIn(\.question, questions.map(\.id)), .isSet(\.value)])
    return try reader.aggregate(
      Aggregation(SurveyAnswer.self, where: answered, measures: [.distinct(\.respondent)])
    ).first?.measures.first ?? 0
  }
}
