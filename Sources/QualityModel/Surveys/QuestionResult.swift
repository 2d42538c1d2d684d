/// The answers to one question of a survey, summed up.
public struct QuestionResult: Sendable {
  public let question: Record<SurveyQuestion>
  public let survey: Record<Survey>
  /// How many gave each answer, as it is written in the answers.
  public let counts: [String: Int]

  /// Fewer answers than this say little, and could tell who gave them.
  public static let fewAnswers = 5

  public init(_ question: Record<SurveyQuestion>, of survey: Record<Survey>, counts: [String: Int]) {
    self.question = question
    self.survey = survey
    self.counts = counts
  }

  /// How many answers can be read on the question's scale; of a question that takes several, how many people answered.
  public var answered: Int {
    question.kind == .multiple ? chosen.people ?? 0 : values.reduce(0) { $0 + $1.count }
  }

  /// How many people chose each option, of a question that takes several.
  public var chosen: OptionCounts { OptionCounts(answers: counts) }

  /// Whether too few answered for anything to be told.
  public var isTooFew: Bool { answered < QuestionResult.fewAnswers }

  /// The mean on the question's own scale; of yes and no, the share of yes between 0 and 1.
  public var mean: ExactFraction? {
    let sum = values.reduce(0) { $0 + $1.value * $1.count }
    return ExactFraction(sum, over: answered)
  }

  /// Where the mean lies between the worst and the best mark of the scale, in percent.
  public var percent: ExactFraction? {
    guard let scale = question.range, scale.count > 1 else { return nil }
    let percent = mean?.percent(of: scale)
    guard question.isBestFirst else { return percent }
    return percent.flatMap { ExactFraction(100).subtracting($0) }
  }

  /// The answers that lie on the scale; others were typed by mistake.
  private var values: [(value: Int, count: Int)] {
    guard let scale = question.range else { return [] }
    return counts.compactMap { answer, count in
      question.value(of: answer).flatMap { scale.contains($0) ? ($0, count) : nil }
    }
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
  var isBestFirst: Bool {
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
