public import QualityModel

/// Something in a review that somebody should look at: a record, and why.
public struct AttentionItem: Hashable, Sendable {
  public enum Reason: String, Sendable {
    case overdue, major, recurring, reopened, notReached, partlyReached, targetMissed = "target-missed"
    case missingReport = "missing-report", notHeld = "not-held", demandOverdue = "demand-overdue", poor
    case highRisk = "high-risk", notReviewed = "not-reviewed", lateAnswer = "late-answer", unanswered
    case notStarted = "not-started", fewAnswers = "few-answers", notEvaluated = "not-evaluated"
    case decisionOverdue = "decision-overdue", ineffective
  }

  public let reason: Reason
  public let ref: String
  public let title: String
  public var day: Day?
  /// How many days it is late.
  public var days: Int?
  public var person: String?
}
