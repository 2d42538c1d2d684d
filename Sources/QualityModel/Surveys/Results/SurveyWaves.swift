/// The results of a survey beside those of the earlier surveys that its questions continue.
///
/// Each question is compared once, with the survey just before. ``Change/level`` says how many of so many comparisons chance
/// alone would mark.
///
/// ```swift
/// let waves = try SurveyWaves.of(results, reading: reader)
/// waves.compared                     // 12: of so many chance alone would mark 0.6
/// waves.questions[0].change          // .judged(.up, …)
/// ```
public struct SurveyWaves: Sendable {
  /// The survey itself.
  public let results: SurveyResults
  /// Its questions in their order, each with what it continues.
  public let questions: [QuestionWaves]

  private typealias Earlier = [RecordID<SurveyQuestion>: (question: QuestionResult, survey: SurveyResults)]

  /// How many questions were compared with an earlier survey.
  public var compared: Int { questions.count(where: \.isCompared) }

  /// How many of them chance alone would mark on average.
  public var byChance: ExactNumber { ExactNumber(Double(compared) * Change.level, decimals: 1) }

  /// - Throws: what the reader throws
  public static func of(_ results: SurveyResults, reading reader: any RecordReader) throws -> SurveyWaves {
    var known: Earlier = [:]
    var surveys: Set<RecordID<Survey>> = []
    var asked = results.questions.compactMap(\.question.compareWith)
    while !asked.isEmpty {
      // Each survey is read once, also where questions wrongly continue each other in a circle.
      let named = try reader.records(SurveyQuestion.self, where: .idIn(asked)).map(\.survey)
      let new = named.filter { surveys.insert($0).inserted }
      let found = try SurveyResults.of(reader.records(Survey.self, where: .idIn(new)), reading: reader)
      for survey in found {
        for question in survey.questions { known[question.question.id] = (question, survey) }
      }
      asked = found.flatMap(\.questions).compactMap(\.question.compareWith).filter { known[$0] == nil }
    }
    return SurveyWaves(results, known)
  }

  private init(_ results: SurveyResults, _ earlier: Earlier) {
    self.results = results
    questions = results.questions.map { question in
      let before = question.question.compareWith.flatMap { earlier[$0] }
      let change = before.flatMap { WaveChange(of: (question, results), since: ($0.question, $0.survey)) }
      return QuestionWaves(question: question, earlier: SurveyWaves.chain(question, earlier), change: change)
    }
  }

  /// What the question continues without a break, the latest first.
  private static func chain(_ question: QuestionResult, _ known: Earlier) -> [QuestionResult] {
    var chain: [QuestionResult] = []
    var passed: Set = [question.question.id]
    var newest = question
    while let id = newest.question.compareWith, let before = known[id]?.question, newest.isSame(as: before),
      passed.insert(id).inserted
    {
      chain.append(before)
      newest = before
    }
    return chain
  }
}
