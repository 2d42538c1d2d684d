import QualityModel

/// The results of the surveys of three years, as a review may show them.
struct ReviewSurveys {
  let results: [SurveyResults]
  private let questions: [String: QuestionResult]

  init(_ computation: ReviewComputation) throws {
    let surveys = try computation.reader.records(
      Survey.self, where: computation.inYears(\.opened), order: [.ascending(\.opened)])
    results = try SurveyResults.of(surveys, reading: computation.reader)
    let isPublic = computation.request.isPublic
    // So few could be recognised by their answers.
    let all = results.flatMap(\.questions).map { question in
      isPublic && question.isTooFew && !question.isTallied
        ? QuestionResult(question.question, of: question.survey, counts: [:]) : question
    }
    questions = Dictionary(all.map { ($0.question.id.text, $0) }) { first, _ in first }
  }

  func of(year: Int) -> [SurveyResults] { results.filter { $0.survey.opened?.year == year } }

  func questions(of year: Int) -> [QuestionResult] {
    of(year: year).flatMap(\.questions).compactMap { questions[$0.question.id.text] }
  }

  func question(_ id: String?) -> QuestionResult? { id.flatMap { questions[$0] } }

  /// The scale questions of a year that were answered.
  func scales(of year: Int) -> [QuestionResult] {
    questions(of: year).filter { $0.question.kind == .scale && $0.question.range != nil && $0.answered > 0 }
  }

  /// Those that clients were asked.
  func clientScales(of year: Int) -> [QuestionResult] { scales(of: year).filter { $0.survey.audience == .clients } }
}
