/// Decides whether a returned form of a survey is taken, and gives its answers as they are kept.
///
/// A form is taken whole or not at all: each question belongs to the survey, is asked as it was then, and is answered as
/// it asks.
public struct SurveyFormCheck {
  private let survey: Record<Survey>
  private let questions: [String: Record<SurveyQuestion>]
  private let declared: DeclaredNumbers

  /// - Parameters:
  ///   - questions: all questions of the survey
  ///   - declared: numbers that are known to be no personal codes
  public init(
    _ survey: Record<Survey>, questions: [Record<SurveyQuestion>], besides declared: DeclaredNumbers = .none
  ) {
    self.survey = survey
    self.declared = declared
    self.questions = Dictionary(questions.map { ($0.id.text, $0) }) { first, _ in first }
  }

  /// An answer as it is kept.
  public struct Answer: Sendable {
    public let question: RecordID<SurveyQuestion>
    public let text: String
  }

  /// The answers of a form; none if nothing was answered.
  /// - Throws: the first of `survey-form.other-survey`, `survey-form.unknown-question`, `survey-form.double-question`,
  ///   `survey-form.other-question`, `survey-form.personal-code`, `survey-form.no-answer`
  public func answers(of form: ReturnedSurveyForm) throws -> [Answer] {
    guard form.survey == survey.id.text else {
      throw refusal(.surveyFormOtherSurvey, ["other": .record(form.survey)])
    }
    var seen: Set<String> = []
    return try form.answers.compactMap { answer in
      guard let question = questions[answer.question] else {
        throw refusal(.surveyFormUnknownQuestion, ["question": .text(AnswerRule.short(answer.question))])
      }
      guard seen.insert(answer.question).inserted else { throw refusal(.surveyFormDoubleQuestion, facts(question)) }
      guard answer.asked == question.fingerprint else { throw refusal(.surveyFormOtherQuestion, facts(question)) }
      return try text(answer, question).map { Answer(question: question.id, text: $0) }
    }
  }

  private func text(_ answer: ReturnedSurveyForm.Answer, _ question: Record<SurveyQuestion>) throws -> String? {
    let values = answer.values.filter { !FreeText.isBlank($0) }
    guard !values.isEmpty else { return nil }
    for value in values {
      guard let place = PersonalCode.firstPlace(in: value, besides: declared) else { continue }
      throw refusal(.surveyFormPersonalCode, facts(question).merging(["place": .count(place)]) { $1 })
    }
    let isOne = values.count == 1 || question.kind == .multiple
    let told = question.kind == .multiple ? ChosenOptions(values).text : values[0]
    guard isOne, let kept = AnswerReading(question).kept(told) else {
      throw refusal(
        .surveyFormNoAnswer,
        facts(question).merging(["answer": .text(AnswerRule.short(values.joined(separator: "; ")))]) { $1 })
    }
    return kept
  }

  private func facts(_ question: Record<SurveyQuestion>) -> [String: Refusal.Fact] {
    ["question": .record(question.id.text), "text": .text(AnswerRule.short(question.text))]
  }

  private func refusal(_ identifier: Refusal.ID, _ facts: [String: Refusal.Fact]) -> Refusal {
    Refusal(.data, identifier, facts.merging(["survey": .record(survey.id.text)]) { $1 })
  }
}

extension Record<SurveyQuestion> {
  /// The fingerprint of what is asked, by which a form is known that asked something else: 16 hexadecimal digits, made of
  /// the words without signs and accents, the kind, the scale and the options.
  public var fingerprint: String {
    let words = QuestionRule.asked.map { self.content[$0].map(QuestionRule.key) ?? "" }
    let parts = [self.id.text, self.kind?.rawValue ?? "", self.scale ?? ""] + words
    return String(SHA256.digest(of: Array(parts.joined(separator: "\n").utf8)).hex.prefix(16))
  }
}

extension Refusal.ID {
  static let surveyFormDoubleQuestion = Refusal.ID("survey-form.double-question")
  static let surveyFormNoAnswer = Refusal.ID("survey-form.no-answer")
  static let surveyFormOtherQuestion = Refusal.ID("survey-form.other-question")
  static let surveyFormOtherSurvey = Refusal.ID("survey-form.other-survey")
  static let surveyFormPersonalCode = Refusal.ID("survey-form.personal-code")
  static let surveyFormUnknownQuestion = Refusal.ID("survey-form.unknown-question")
}
