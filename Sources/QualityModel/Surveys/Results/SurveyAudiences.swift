/// The questions of a survey that other people were asked in the same words in the same year, such as clients and staff.
///
/// They stand side by side and are compared by no test: other people answer, and they answer about themselves.
public struct SurveyAudiences: Sendable {
  /// A question with the same one of other surveys.
  public struct Question: Sendable {
    /// What was answered in the survey itself.
    public let own: QuestionResult
    /// What others answered, by the beginning of their surveys.
    public let others: [QuestionResult]
  }

  /// The questions that others were asked, too, in the order of the survey.
  public let questions: [Question]

  /// - Throws: what the reader throws
  public init(beside results: SurveyResults, reading reader: any RecordReader) throws {
    guard let year = results.survey.opened?.year, let audience = results.survey.audience else {
      questions = []
      return
    }
    let surveys = try reader.records(
      Survey.self, where: .all([.within(\.opened, Period(year: year)), .isSet(\.audience)]),
      order: [.ascending(\.opened)]
    ).filter { $0.audience != audience }
    let others = try SurveyResults.of(surveys, reading: reader).flatMap(\.questions)
    let known = Dictionary(grouping: others.filter(\.isKnown), by: SurveyAudiences.key)
    questions = results.questions.compactMap { own in
      guard own.isKnown, own.satisfied != nil, let same = known[SurveyAudiences.key(own)] else { return nil }
      return Question(own: own, others: same)
    }
  }

  /// Letters and figures of the wording, and how it is answered.
  private static func key(_ result: QuestionResult) -> [String] {
    let words = result.question.text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    let range = result.question.range.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return [words, result.question.kind?.rawValue ?? "", range, "\(result.question.isBestFirst)"]
  }
}
