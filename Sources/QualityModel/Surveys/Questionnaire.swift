/// A questionnaire that is ready to be asked: what its survey is about, whom it asks, and its questions.
///
/// ```swift
/// let survey = questionnaire.survey(named: "Klientu apmierinātība 2026")
/// try writer.perform(RecordAddition(survey.content, parts: questionnaire.questions.map(\.content)))
/// ```
public struct Questionnaire: Sendable {
  /// The name by which it is asked for, such as `klienti`.
  public let name: String
  /// What the survey is called, without the year.
  public let title: LocalText
  public let audience: Survey.Audience
  /// Whether nobody is to know who answered.
  public let isAnonymous: Bool
  /// The questions in their order, numbered from 1; they do not name their survey yet.
  public let questions: [Record<SurveyQuestion>]

  /// - Parameter questions: the questions in their order
  public init(
    _ name: String, title: LocalText, audience: Survey.Audience, isAnonymous: Bool,
    questions: [Record<SurveyQuestion>]
  ) {
    (self.name, self.title, self.audience, self.isAnonymous) = (name, title, audience, isAnonymous)
    self.questions = questions.enumerated().map { place, question in
      var question = question
      question.order = place + 1
      return question
    }
  }

  /// The survey that asks it, with its audience and its promise.
  /// - Parameter title: what the survey is called
  public func survey(named title: String) -> Record<Survey> {
    var survey = Record<Survey>()
    survey.title = title
    survey.audience = audience
    survey.anonymous = isAnonymous
    return survey
  }
}
