/// The answers that come together into anonymous surveys: so many respondents at once that none of them stands apart.
///
/// An answer that came alone would bear its moment and the account of whoever wrote it down; a few of them could be told
/// apart by who was away that day. So they come in batches, each with one entry in the trail, and parts of the staff are
/// told only where they are large enough.
///
/// ```swift
/// let answers = AnonymousAnswers(reader)
/// for answer in batch { try answers.note(answer) }
/// try answers.check()
/// ```
public final class AnonymousAnswers {
  /// So many respondents come at once, and so many a part of the staff has, at least.
  public static let fewest = 5

  private let reader: any RecordReader
  private var surveys: [String: Record<Survey>?] = [:]
  private var respondents: [String: Set<Int>] = [:]
  private var parts: [Part: Set<Int>] = [:]
  private var questions: [String: Set<String>] = [:]

  private struct Part: Hashable {
    let survey: String
    let subgroup: String
  }

  public init(_ reader: any RecordReader) { self.reader = reader }

  /// An answer of the batch. Once there are enough respondents, no more are remembered.
  public func note(_ record: RecordValue) throws {
    guard let answer = Record<SurveyAnswer>(record), let survey = try survey(of: answer.question) else { return }
    let id = survey.id.text
    AnonymousAnswers.add(answer.respondent, to: &respondents[id, default: []])
    guard survey.audience == .employees, let subgroup = answer.subgroup else { return }
    AnonymousAnswers.add(answer.respondent, to: &parts[Part(survey: id, subgroup: subgroup), default: []])
    questions[id, default: []].insert(answer.question.text)
  }

  private static func add(_ respondent: Int, to some: inout Set<Int>) {
    if some.count < fewest { some.insert(respondent) }
  }

  /// The whole batch, after its last answer.
  /// - Throws: `answer.few-respondents`; `answer.small-subgroup`
  public func check() throws {
    for (survey, some) in respondents.sorted(by: { $0.key < $1.key }) where some.count < AnonymousAnswers.fewest {
      throw Refusal(
        .rule, .answerFewRespondents,
        [
          "survey": .record(survey), "count": .count(some.count), "fewest": .count(AnonymousAnswers.fewest),
          "missing": .count(AnonymousAnswers.fewest - some.count),
        ])
    }
    let small = try parts.filter { try $1.count < AnonymousAnswers.fewest && !isKnown($0) }.keys
    guard let survey = small.map(\.survey).min() else { return }
    // Which part it is may be told: how many it has is not.
    let names = small.filter { $0.survey == survey }.map(\.subgroup).sorted()
    throw Refusal(
      .rule, .answerSmallSubgroup,
      [
        "survey": .record(survey), "subgroups": .first(12, of: names.map { .text(AnswerRule.short($0)) }),
        "fewest": .count(AnonymousAnswers.fewest),
      ])
  }

  /// Whether a part is large enough with those who answered before.
  private func isKnown(_ part: Part) throws -> Bool {
    try questions[part.survey, default: []].contains { question in
      try reader.count(
        SurveyAnswer.self,
        where: .all([.equals(\.question, RecordID(question)), .equals(\.subgroup, part.subgroup)]))
        >= AnonymousAnswers.fewest
    }
  }

  /// Refuses an answer that comes alone into an anonymous survey.
  /// - Throws: `answer.alone`
  public static func refuseAlone(_ record: RecordValue, reading reader: any RecordReader) throws {
    guard let answer = Record<SurveyAnswer>(record),
      let survey = try AnonymousAnswers(reader).survey(of: answer.question)
    else { return }
    throw Refusal(
      .rule, .answerAlone, ["survey": .record(survey.id.text), "fewest": .count(AnonymousAnswers.fewest)])
  }

  /// The anonymous survey of a question; `nil` for any other.
  private func survey(of question: RecordID<SurveyQuestion>) throws -> Record<Survey>? {
    if let known = surveys[question.text] { return known }
    let survey = try reader.record(question).flatMap { try reader.record($0.survey) }
    let anonymous = survey?.anonymous == true ? survey : nil
    surveys[question.text] = .some(anonymous)
    return anonymous
  }
}

extension Refusal.ID {
  static let answerAlone = Refusal.ID("answer.alone")
  static let answerFewRespondents = Refusal.ID("answer.few-respondents")
  static let answerSmallSubgroup = Refusal.ID("answer.small-subgroup")
}
