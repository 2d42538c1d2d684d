/// The answers to one question of a survey, summed up: the one computation behind pages, the review and assessments.
///
/// Answers are known by how often each was given, so that memory does not grow with their number.
public struct QuestionResult: Sendable {
  public let question: Record<SurveyQuestion>
  public let survey: Record<Survey>
  /// How many gave each answer, as it is written in the answers; of words only how many wrote any.
  public let counts: [String: Int]
  /// Whether only the counts of the options are known, not who chose them.
  public let isTallied: Bool
  /// How many respondents were asked and left the question empty.
  public let empty: Int
  /// The parts of the respondents that may be shown, by their names; never added up.
  public internal(set) var subgroups: [SubgroupResult] = []

  /// Fewer answers than this say little, and could tell who gave them.
  public static let fewAnswers = 5

  /// - Parameters:
  ///   - counts: how many gave each answer
  ///   - isTallied: whether only the counts of the options are known
  ///   - empty: how many left the question empty
  public init(
    _ question: Record<SurveyQuestion>, of survey: Record<Survey>, counts: [String: Int], isTallied: Bool = false,
    empty: Int = 0
  ) {
    self.question = question
    self.survey = survey
    self.counts = counts
    self.isTallied = isTallied
    self.empty = empty
  }

  /// How many answers can be read as the question asks; of a question that takes several, how many people answered, nought
  /// where that is not known.
  public var answered: Int {
    switch question.kind {
    case .multiple: chosen.people ?? 0
    case .scale, .yesNo: values.reduce(0) { $0 + $1.count }
    case .choice, .number, .text, nil: counts.values.reduce(0, +)
    }
  }

  /// How many people chose each option, of a question that takes several.
  public var chosen: OptionCounts {
    guard isTallied else { return OptionCounts(answers: counts) }
    return OptionCounts(known: ranked, answered: question.answered)
  }

  /// How often each option was chosen, in the order of the question: marks from the worst to the best, yes and no, options
  /// as the question names them, or where it names none by how many chose them. Of words and numbers there is none.
  public var distribution: [OptionCounts.Option] {
    switch question.kind {
    case .scale:
      let marks = Dictionary(values.map { ($0.value, $0.count) }, uniquingKeysWith: +)
      let range = question.range ?? 0...0
      let order = question.isBestFirst ? Array(range.reversed()) : Array(range)
      return order.map { .init(name: String($0), people: marks[$0] ?? 0) }
    case .yesNo:
      let words = Dictionary(values.map { ($0.value, $0.count) }, uniquingKeysWith: +)
      return [.init(name: "yes", people: words[1] ?? 0), .init(name: "no", people: words[0] ?? 0)]
    case .multiple: return ordered(chosen.options)
    case .choice, nil: return ordered(ranked)
    case .number, .text: return []
    }
  }

  /// Whether too few answered for anything to be told.
  public var isTooFew: Bool { answered < QuestionResult.fewAnswers }

  /// The mean on the question's own scale; of yes and no, the share of yes between 0 and 1.
  public var mean: ExactFraction? {
    let sum = values.reduce(0) { $0 + $1.value * $1.count }
    return ExactFraction(sum, over: answered)
  }

  /// The mean as it would be if the highest mark were the best: of a scale on which 1 is the best, 4 stands for 2 of 1 to 5.
  /// Means of questions with scales of both ways are put together by it.
  public var meanTowardsBest: ExactFraction? {
    guard question.isBestFirst, let range = question.range else { return mean }
    return mean.flatMap { ExactFraction(range.lowerBound + range.upperBound).subtracting($0) }
  }

  /// The mark in the middle, of an even number of answers the mean of the two there.
  public var median: ExactFraction? {
    let sorted = values.sorted { $0.value < $1.value }
    let count = sorted.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    func mark(at place: Int) -> Int {
      var passed = 0
      for (value, times) in sorted {
        passed += times
        if place < passed { return value }
      }
      return 0
    }
    return ExactFraction(mark(at: (count - 1) / 2) + mark(at: count / 2), over: 2)
  }

  /// How many gave one of the two best marks, of a scale of three marks or fewer the best one; of yes and no, how many said
  /// yes.
  public var satisfied: Share? {
    guard question.range != nil else { return nil }
    let marks = satisfiedMarks
    return Share(values.reduce(0) { marks.contains($1.value) ? $0 + $1.count : $0 }, of: answered)
  }

  /// The marks that count as satisfied, the better one last; of yes and no 1, which stands for yes.
  public var satisfiedMarks: [Int] {
    guard let range = question.range else { return [] }
    let best = question.kind == .yesNo ? 1 : min(2, range.count / 2)
    return question.isBestFirst ? range.prefix(best).reversed() : Array(range.suffix(best))
  }

  /// What was answered beside the marks of the scale, or beside yes and no: no opinion, no answer, or a mistake.
  public var besides: [OptionCounts.Option] {
    guard let range = question.range else { return [] }
    return ranked.filter { option in
      question.value(of: option.name).map { !range.contains($0) } ?? true
    }
  }

  /// How many answered by the words of the source, beside what the counts of the options make; of a question that takes
  /// several answers at least as many as chose one option. `nil` where the source tells nothing.
  public var statedAnswered: StatedCount? {
    guard isTallied, let stated = question.answered, !counts.isEmpty else { return nil }
    guard question.kind == .multiple else { return StatedCount(stated, beside: counts.values.reduce(0, +)) }
    return StatedCount(stated, atLeast: counts.values.max() ?? 0)
  }

  /// How many were satisfied by the words of the source, beside what the marks make.
  public var statedSatisfied: StatedCount? {
    question.statedSatisfied.flatMap { stated in satisfied.map { StatedCount(stated, beside: $0.part) } }
  }

  /// Whether anything is known of the answers, those of parts of the respondents, too.
  public var isKnown: Bool { !counts.isEmpty || !subgroups.isEmpty }

  /// Whether so few answered an anonymous survey that what they answered would tell who they are.
  public var isHidden: Bool {
    survey.anonymous == true && (1..<QuestionResult.fewAnswers).contains(answered)
  }

  /// Where the mean lies between the worst and the best mark of the scale, in percent.
  public var percent: ExactFraction? {
    guard let scale = question.range, scale.count > 1 else { return nil }
    let percent = mean?.percent(of: scale)
    guard question.isBestFirst else { return percent }
    return percent.flatMap { ExactFraction(100).subtracting($0) }
  }

  /// Whether the question and an earlier one are the same: one names the other, the same people are asked, and both are
  /// answered on the same scale.
  public func isSame(as earlier: QuestionResult) -> Bool {
    question.compareWith == earlier.question.id && survey.audience == earlier.survey.audience
      && question.kind == earlier.question.kind
      && question.range == earlier.question.range && question.isBestFirst == earlier.question.isBestFirst
  }

  /// The answers that lie on the scale; others were typed by mistake.
  private var values: [(value: Int, count: Int)] {
    guard let scale = question.range else { return [] }
    return counts.compactMap { answer, count in
      question.value(of: answer).flatMap { scale.contains($0) ? ($0, count) : nil }
    }
  }

  /// The options as the question names them, those that nobody chose, too; behind them what it does not name.
  private func ordered(_ options: [OptionCounts.Option]) -> [OptionCounts.Option] {
    let named = question.optionList.names
    let people = Dictionary(options.map { ($0.name, $0.people) }, uniquingKeysWith: +)
    return named.map { .init(name: $0, people: people[$0] ?? 0) } + options.filter { !named.contains($0.name) }
  }

  private var ranked: [OptionCounts.Option] {
    counts.map { OptionCounts.Option(name: $0.key, people: $0.value) }
      .sorted { ($1.people, $0.name) < ($0.people, $1.name) }
  }
}

extension Record<SurveyQuestion> {
  /// The whole numbers of the scale `1-5`; 0 and 1 of a question with yes and no; `nil` where answers are no numbers.
  public var range: ClosedRange<Int>? {
    switch self.kind {
    case .yesNo: return 0...1
    case .scale: return self.scale.flatMap(SurveyScale.init)?.range
    default: return nil
    }
  }

  /// Whether the lowest mark of the scale is the best.
  public var isBestFirst: Bool {
    self.kind == .scale && self.scale.flatMap(SurveyScale.init).map { $0.best < $0.worst } == true
  }

  /// An answer as a number on the scale; `nil` if it is none.
  func value(of answer: String) -> Int? {
    guard self.kind == .yesNo else { return AnswerReading.mark(answer) }
    return AnswerReading.yesOrNo(answer).map { $0 == "yes" ? 1 : 0 }
  }
}

extension ExactFraction {
  /// Where a number lies between the two ends of a scale, in percent.
  package func percent(of scale: ClosedRange<Int>) -> ExactFraction? {
    subtracting(ExactFraction(scale.lowerBound))?.multiplied(by: ExactFraction(100))?
      .divided(by: scale.upperBound - scale.lowerBound)
  }
}
