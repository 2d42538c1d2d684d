/// The form of a survey for one respondent: what it asks, in the order in which it is asked.
///
/// ```swift
/// let form = try SurveyForm(of: survey, reading: reader)
/// form.items(in: .lv).map(\.text)   // ["Kā mēs jums palīdzam?", …]
/// ```
public struct SurveyForm: Sendable {
  /// The name of the format of the files that the page saves.
  public static let format = "aplis-survey-form/1"

  public let survey: Record<Survey>
  /// The questions in their order; one in whose place another is asked is not among them.
  public let questions: [Record<SurveyQuestion>]
  /// The name of who asks.
  public let organisation: String?
  /// Whether it is of sample data, which the page then says.
  public let isSample: Bool

  /// - Throws: `survey-form.no-questions`
  public init(of survey: Record<Survey>, isSample: Bool = false, reading reader: any RecordReader) throws {
    let all = try reader.records(SurveyQuestion.self, where: .equals(\.survey, survey.id))
    questions = SurveyForm.asked(all)
    guard !questions.isEmpty else {
      throw Refusal(.rule, .surveyFormNoQuestions, ["survey": .record(survey.id.text)])
    }
    self.survey = survey
    self.isSample = isSample
    organisation = try reader.organisation()?.name
  }

  /// A question stands at its own place, or else at that of the one that it replaces.
  private static func asked(_ all: [Record<SurveyQuestion>]) -> [Record<SurveyQuestion>] {
    let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    let replaced = Set(all.compactMap(\.replaces))
    func place(_ question: Record<SurveyQuestion>) -> Int {
      question.order ?? question.replaces.flatMap { byID[$0]?.order } ?? Int.max
    }
    return all.filter { !replaced.contains($0.id) }.sorted { (place($0), $0.id.text) < (place($1), $1.id.text) }
  }

  /// The questions as respondents of a language read them.
  public func items(in language: Organisation.Language) -> [SurveyFormItem] {
    questions.enumerated().map { SurveyFormItem($1, number: $0 + 1, in: language) }
  }

  /// The name of the form's files, without ending: `SV-2026-01`.
  public var fileName: String { FileName.of(survey.id.text) }
}

extension Refusal.ID {
  static let surveyFormNoQuestions = Refusal.ID("survey-form.no-questions")
}
