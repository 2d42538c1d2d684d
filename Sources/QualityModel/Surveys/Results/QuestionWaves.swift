/// A question and the questions of earlier surveys that it continues, the latest first.
public struct QuestionWaves: Sendable {
  /// What was answered this time.
  public let question: QuestionResult
  /// What was answered to the same question before; it ends where the question was another one.
  public let earlier: [QuestionResult]
  /// How the share of satisfied people changed since the survey before; `nil` where there is none, or no such share.
  public let change: WaveChange?

  /// Whether the change was judged, so that it counts among the comparisons.
  public var isCompared: Bool {
    if case .judged? = change { true } else { false }
  }
}
