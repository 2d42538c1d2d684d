/// What respondents wrote in their own words, for the quality manager alone: words may tell who wrote them.
///
/// Texts stand in the order of their letters, so that nobody's form can be put together from them.
///
/// ```swift
/// let texts = try SurveyTexts(of: survey, for: person, reading: reader, on: today)
/// texts.questions[0].texts   // [("Paldies!", 3), ("Vairāk laika sarunai", 1)]
/// ```
public struct SurveyTexts: Sendable {
  /// What was written to one question.
  public struct Question: Sendable {
    /// The question.
    public let question: Record<SurveyQuestion>
    /// Each text once, with how many wrote it.
    public let texts: [(text: String, people: Int)]
  }

  /// The questions that are answered in words, in the order of the questionnaire.
  public let questions: [Question]

  /// - Parameters:
  ///   - person: who wants to read them
  ///   - day: the day on which it is asked who has which role
  /// - Throws: `acting.role` unless the person is a quality manager, once the workspace can tell; what the reader throws
  public init(
    of survey: Record<Survey>, for person: ActingPerson, reading reader: any RecordReader, on day: Day
  ) throws {
    try SurveyTexts.check(person, reader, day)
    let asked = try reader.records(
      SurveyQuestion.self, where: .all([.equals(\.survey, survey.id), .equals(\.kind, .text)]),
      order: [.ascending(\.order)])
    questions = try asked.map { question in
      let written = Aggregation(
        SurveyAnswer.self, where: .all([.equals(\.question, question.id), .isSet(\.value)]), by: [.field(\.value)])
      let texts = try reader.aggregate(written).compactMap { row in row.keys[0].map { (text: $0, people: row.count) } }
      return Question(question: question, texts: texts.sorted { $0.text < $1.text })
    }
  }

  /// Before anybody leads the workspace, and where it cannot tell who acts, it cannot tell who reads either.
  private static func check(_ person: ActingPerson, _ reader: any RecordReader, _ day: Day) throws {
    let openness = try WorkspaceOpenness(reader)
    guard openness != .unled, openness != .open || person.isKnown else { return }
    _ = try PersonRegister(reader, on: day).person(person, with: [.qualityManager], for: "survey.texts")
  }
}
