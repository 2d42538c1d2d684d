/// How a share of satisfied people stands to the one of an earlier survey.
///
/// Source of the interval: ``Share/difference(since:)``.
public enum WaveChange: Sendable {
  /// Both shares were compared by Newcombe's interval of 95 %.
  case judged(Change, Difference)
  /// They were not, for a reason.
  case notJudged(Obstacle)

  /// By how much the later share is higher, as a fraction, with the ends of its interval.
  public struct Difference: Sendable {
    public let low: Double
    public let value: Double
    public let high: Double
  }

  /// Why two results are not compared.
  public enum Obstacle: String, CaseIterable, Sendable {
    /// It was asked on another scale, in another way or of other people.
    case question
    /// Fewer answered one of the surveys than must for its results to be relied on.
    case minimum
    /// Nobody answered one of them, or too few for anything to be told.
    case few
  }

  /// - Parameters:
  ///   - later: what was answered, and its survey
  ///   - earlier: the same of the question that it names as its earlier one
  /// - Returns: `nil` where the answers have no share of satisfied people
  init?(of later: (QuestionResult, SurveyResults), since earlier: (QuestionResult, SurveyResults)) {
    guard later.0.question.range != nil || earlier.0.question.range != nil else { return nil }
    guard later.0.isSame(as: earlier.0) else {
      self = .notJudged(.question)
      return
    }
    guard later.1.missedMinimum == nil, earlier.1.missedMinimum == nil else {
      self = .notJudged(.minimum)
      return
    }
    guard let mine = later.0.satisfied, let theirs = earlier.0.satisfied, !later.0.isHidden, !earlier.0.isHidden else {
      self = .notJudged(.few)
      return
    }
    let (low, value, high) = mine.difference(since: theirs)
    self = .judged(Change(from: theirs, to: mine), Difference(low: low, value: value, high: high))
  }
}
