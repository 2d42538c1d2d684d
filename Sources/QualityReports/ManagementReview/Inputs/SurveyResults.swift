import QualityModel

/// The answers to the surveys of three years, read in one pass and summed up by question.
struct SurveyResults {
  /// The answers to one question.
  struct Question {
    let record: Record<SurveyQuestion>
    let survey: Record<Survey>
    /// How many gave each value.
    var values: [Int: Int] = [:]
    /// How many gave each answer, of a question that takes several.
    var several: [String: Int] = [:]

    var scored: Int { values.values.reduce(0, +) }

    /// The mean with two decimals.
    var mean: ExactNumber? {
      guard scored > 0 else { return nil }
      let sum = values.reduce(0) { $0 + $1.key * $1.value }
      return ExactNumber(digits: sum).divided(by: scored, decimals: 2)
    }

    /// The highest value of the scale `1-5`.
    var top: Int? { record.scale?.split(separator: "-").last.flatMap { Int($0) } }

    /// How many chose one of the two best values.
    var topTwo: Int {
      guard let top else { return 0 }
      return values[top, default: 0] + values[top - 1, default: 0]
    }

    /// How many people chose each option, of a question that takes several.
    var chosen: OptionCounts { QuestionResult(record, of: survey, counts: several).chosen }

    var isScale: Bool { record.kind == .scale && top != nil }
  }

  let surveys: [Record<Survey>]
  private let questions: [String: Question]
  private let order: [String]
  private let forms: [String: Int]

  init(_ computation: ReviewComputation) throws {
    surveys = try computation.reader.records(
      Survey.self, where: computation.inYears(\.opened), order: [.ascending(\.opened)])
    var questions: [String: Question] = [:]
    var order: [String] = []
    for survey in surveys {
      let asked = try computation.reader.records(
        SurveyQuestion.self, where: .equals(\.survey, survey.id), order: [.ascending(\.order)])
      for record in asked {
        questions[record.id.text] = Question(record: record, survey: survey)
        order.append(record.id.text)
      }
    }
    try SurveyResults.read(order, &questions, computation.reader)
    if computation.request.isPublic {
      // So few could be recognised by their answers.
      for id in order where questions[id]?.scored ?? 0 < SatisfactionInput.fewAnswers { questions[id]?.values = [:] }
      for id in order where questions[id]?.chosen.people ?? 0 < SatisfactionInput.fewAnswers {
        questions[id]?.several = [:]
      }
    }
    self.questions = questions
    self.order = order
    forms = try SurveyResults.forms(questions, computation.reader)
  }

  /// How many forms of each survey came back: those who answered any of its questions.
  private static func forms(_ questions: [String: Question], _ reader: any RecordReader) throws -> [String: Int] {
    try Dictionary(grouping: questions.values) { $0.survey.id.text }.mapValues { questions in
      let answered: Condition.Of<SurveyAnswer> = .all([
        .isIn(\.question, questions.map(\.record.id).sorted()), .isSet(\.value),
      ])
      let row = try reader.aggregate(
        Aggregation(SurveyAnswer.self, where: answered, measures: [.distinct(\.respondent)])
      ).first
      return row?.measures.first ?? 0
    }
  }

  /// The values that any scale may have. A larger number was typed by mistake, and no sum could hold it.
  private static let scores = -1_000...1_000

  private static func read(
    _ ids: [String], _ questions: inout [String: Question], _ reader: any RecordReader
  ) throws {
    guard !ids.isEmpty else { return }
    let question = Aggregation(
      SurveyAnswer.self, where: .isIn(\.question, ids.map { RecordID($0) }), by: [.field(\.question), .field(\.value)])
    for row in try reader.aggregate(question) {
      guard let id = row.keys[0] else { continue }
      if questions[id]?.record.kind == .multiple, let answer = row.keys[1] {
        questions[id]?.several[answer] = row.count
      }
      guard let value = row.keys[1].flatMap({ Int($0) }), scores.contains(value) else { continue }
      questions[id]?.values[value, default: 0] += row.count
    }
  }

  func of(year: Int) -> [Record<Survey>] { surveys.filter { $0.opened?.year == year } }

  func questions(of survey: Record<Survey>) -> [Question] {
    order.compactMap { questions[$0] }.filter { $0.survey.id == survey.id }
  }

  func question(_ id: String?) -> Question? { id.flatMap { questions[$0] } }

  /// How many took part.
  func returned(_ survey: Record<Survey>) -> Int { forms[survey.id.text] ?? 0 }

  /// The scale questions that clients were asked in a year.
  func clientScales(of year: Int) -> [Question] {
    of(year: year).filter { $0.audience == .clients }.flatMap { questions(of: $0) }.filter {
      $0.isScale && $0.scored > 0
    }
  }
}
