import QualityModel

/// The options of questions as they stand in the workspace, each question looked up once.
final class OptionSpellings {
  private let reader: any RecordSource
  private var known: [String: OptionSpelling] = [:]

  init(_ reader: any RecordSource) { self.reader = reader }

  /// The options that were counted.
  func ofTallies(_ question: Record<SurveyQuestion>) throws -> OptionSpelling {
    try spelling(
      question, Aggregation(SurveyTally.self, where: .equals(\.question, question.id), by: [.field(\.option)]))
  }

  /// The options that respondents chose.
  func ofAnswers(_ question: Record<SurveyQuestion>) throws -> OptionSpelling {
    try spelling(
      question, Aggregation(SurveyAnswer.self, where: .equals(\.question, question.id), by: [.field(\.value)]))
  }

  private func spelling(_ question: Record<SurveyQuestion>, _ options: Aggregation) throws -> OptionSpelling {
    if let spelling = known[question.id.text] { return spelling }
    let told = try reader.aggregate(options).compactMap { $0.keys[0] }
    let spelling = OptionSpelling(
      question.kind == .multiple ? told.flatMap { ChosenOptions(of: $0).options } : told)
    known[question.id.text] = spelling
    return spelling
  }
}
