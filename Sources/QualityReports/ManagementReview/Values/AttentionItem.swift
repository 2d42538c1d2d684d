public import QualityModel

/// Something in a review that somebody should look at: a record, and why.
public struct AttentionItem: Hashable, Sendable {
  /// Why somebody should look; the raw word stands in the review's document.
  public enum Reason: String, CaseIterable, Sendable {
    case overdue, major, recurring, reopened, notReached, partlyReached
    case targetMissed = "target-missed"
    /// What was told of an objective and what its indicator shows do not agree.
    case contradicted
    case missingReport = "missing-report"
    case notHeld = "not-held"
    case demandOverdue = "demand-overdue"
    case poor
    case highRisk = "high-risk"
    case notReviewed = "not-reviewed"
    case lateAnswer = "late-answer"
    case unanswered
    case notStarted = "not-started"
    case fewAnswers = "few-answers"
    case notEvaluated = "not-evaluated"
    case decisionOverdue = "decision-overdue"
    case ineffective
    /// The director allowed one person what usually needs two.
    case exception
    /// What one person verified another one entered.
    case otherHand = "other-hand"
  }

  /// Why somebody should look at it.
  public let reason: Reason
  /// The identifier of the record.
  public let ref: String
  /// The record's name for people.
  public let title: String
  /// The day that matters for the reason, such as the day by which it was due.
  public var day: Day?
  /// How many days it is late.
  public var days: Int?
  /// The name of the person who answers for it, if one is known.
  public var person: String?
}
