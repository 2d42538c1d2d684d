/// Answers and counts that are no answers to their question, as older programs let them in.
public struct AnswerMisfits {
  /// How many there are, counts with what they count.
  public let count: Int
  /// The first few of them, short and without anything that may not be repeated.
  public let examples: String

  private static let mostExamples = 3

  /// Looks at what is told to a question.
  /// - Parameter old: how answers were read before; what did not fit then does not count
  public init(
    to question: Record<SurveyQuestion>, thatFitted old: AnswerReading? = nil, in reader: any RecordReader
  ) throws {
    let reading = AnswerReading(question)
    let answers = try reader.aggregate(
      Aggregation(SurveyAnswer.self, where: .equals(\.question, question.id), by: [.field(\.value)])
    ).filter { row in
      guard let answer = row.keys.first ?? nil else { return false }
      return reading.kept(answer) == nil && old?.kept(answer) != .some(nil)
    }
    let tallies = try reader.aggregate(
      Aggregation(
        SurveyTally.self, where: .equals(\.question, question.id), by: [.field(\.option)], measures: [.sum(\.count)])
    ).filter { row in
      guard let option = row.keys.first ?? nil else { return false }
      return reading.keptOption(option) == nil && old?.keptOption(option) != .some(nil)
    }
    count = answers.map(\.count).reduce(0, +) + tallies.map { $0.measures.first ?? 0 }.reduce(0, +)
    let told = (answers + tallies).compactMap { $0.keys.first ?? nil }.sorted()
    examples =
      told.prefix(AnswerMisfits.mostExamples).map { AnswerRule.short($0) }.joined(separator: ", ")
      + (told.count > AnswerMisfits.mostExamples ? ", …" : "")
  }

  /// What `check` tells: for each question how many answers are none.
  public static func findings(_ reader: any RecordReader) throws -> [CheckFinding] {
    try reader.records(SurveyQuestion.self).compactMap { question in
      guard [.scale, .yesNo, .number].contains(question.kind) || !question.optionList.isOpen else { return nil }
      let misfits = try AnswerMisfits(to: question, in: reader)
      guard misfits.count > 0 else { return nil }
      return CheckFinding(
        "check.answer-misfit",
        [
          "question": .record(question.id.text), "text": .text(AnswerRule.short(question.text)),
          "count": .count(misfits.count), "answers": .text(misfits.examples),
        ])
    }
  }
}
