/// How often each answer was given, by question and part of the respondents.
struct AnswerCounts {
  private typealias Counts = [String: [String: Int]]

  /// By question, then answer.
  private var answers: Counts = [:]
  private var tallies: Counts = [:]
  /// By question, then part of the respondents, then answer.
  private var parts: [String: Counts] = [:]

  /// Words are only counted: nobody needs each of them here, and together they may be large.
  init(_ questions: [Record<SurveyQuestion>], _ reader: any RecordReader) throws {
    let words = questions.filter { $0.kind == .text }.map(\.id)
    let others = questions.filter { $0.kind != .text }.map(\.id)
    if !words.isEmpty {
      let asked = Aggregation(
        SurveyAnswer.self, where: .all([.isIn(\.question, words), .isSet(\.value)]), by: [.field(\.question)])
      for row in try reader.aggregate(asked) { answers[row.keys[0] ?? ""] = ["": row.count] }
    }
    guard !others.isEmpty else { return }
    let hasParts = try reader.records(
      SurveyAnswer.self, where: .all([.isIn(\.question, others), .isSet(\.subgroup)]), limit: 1)
    let byAnswer: [Aggregation.Group.Of<SurveyAnswer>] = [.field(\.question), .field(\.value)]
    let asked = Aggregation(
      SurveyAnswer.self, where: .isIn(\.question, others), by: byAnswer + (hasParts.isEmpty ? [] : [.field(\.subgroup)])
    )
    for row in try reader.aggregate(asked) {
      guard let question = row.keys[0], let answer = row.keys[1] else { continue }
      answers[question, default: [:]][answer, default: 0] += row.count
      if row.keys.count > 2, let part = row.keys[2] { add(row.count, answer, question, part) }
    }
    try readTallies(others, reader)
  }

  private mutating func readTallies(_ questions: [RecordID<SurveyQuestion>], _ reader: any RecordReader) throws {
    let counted = Aggregation(
      SurveyTally.self, where: .isIn(\.question, questions),
      by: [.field(\.question), .field(\.option), .field(\.subgroup)], measures: [.sum(\.count)])
    for row in try reader.aggregate(counted) {
      guard let question = row.keys[0], let option = row.keys[1], let count = row.measures.first else { continue }
      if let part = row.keys[2], !part.isEmpty, !SubgroupResult.isEverybody(part) {
        // Of answers that are kept one by one the parts are known as well.
        if answers[question] == nil { add(count, option, question, part) }
      } else {
        // The same total told twice, with and without a word for everybody, is one.
        tallies[question, default: [:]][option] = max(tallies[question]?[option] ?? 0, count)
      }
    }
  }

  private mutating func add(_ count: Int, _ answer: String, _ question: String, _ part: String) {
    parts[question, default: [:]][part, default: [:]][answer, default: 0] += count
  }

  /// - Parameter forms: how many took part in the survey
  func result(of question: Record<SurveyQuestion>, _ survey: Record<Survey>, forms: Int) -> QuestionResult {
    let own = answers[question.id.text]
    let isTallied = own == nil && (tallies[question.id.text] != nil || parts[question.id.text] != nil)
    let counts = own ?? tallies[question.id.text] ?? [:]
    var result = QuestionResult(question, of: survey, counts: counts, isTallied: isTallied)
    if !isTallied {
      result = QuestionResult(question, of: survey, counts: counts, empty: max(0, forms - result.answered))
    }
    let all = (parts[question.id.text] ?? [:]).map { name, counts in
      SubgroupResult(name: name, result: QuestionResult(question, of: survey, counts: counts, isTallied: isTallied))
    }
    result.subgroups = SubgroupResult.shown(all, of: result.answered > 0 ? result.answered : nil)
    return result
  }
}
