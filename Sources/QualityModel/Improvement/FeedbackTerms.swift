/// By when what somebody gave has to be answered or passed on, by the rule that held on the day it was received.
///
/// Thanks need no answer, and nobody can be answered who gave no name; what they gave can still be examined.
///
/// Source: Law on Submissions (Iesniegumu likums). Since 1 March 2026: an answer in 10 working days, in one month if
/// more is to be found out, forwarding in 5 working days. From 1 January 2008 until then: an answer in one month, in
/// four if more was to be found out, forwarding in 7 working days. For earlier days no rule is kept here. An appeal
/// against an administrative act has a procedure of its own, whose term is to be written into the record.
package struct FeedbackTerms: Hashable, Sendable {
  /// The term for an answer.
  package let answer: Term
  /// The term for an answer where more data, other bodies or a larger examination are needed.
  package let complexAnswer: Term
  /// The term for passing on what others have to answer, or telling the sender whom to turn to.
  package let forwarding: Term

  /// The day from which the law asks for an answer in working days.
  package static let changed = Day(year: 2026, month: 3, day: 1) ?? .first
  private static let begun = Day(year: 2008, month: 1, day: 1) ?? .first

  /// The rule for what is received on a day.
  /// - Parameter current: the terms of the present rule, if the organisation has set others than the law's
  /// - Returns: `nil` before 2008
  package static func holding(on day: Day, current: FeedbackTerms = law) -> FeedbackTerms? {
    if day >= changed { return current }
    return day >= begun ? earlier : nil
  }

  /// What the law asks for since 1 March 2026.
  package static let law = FeedbackTerms(
    answer: .workingDays(10), complexAnswer: .months(1), forwarding: .workingDays(5))
  private static let earlier = FeedbackTerms(
    answer: .months(1), complexAnswer: .months(4), forwarding: .workingDays(7))

  package init(answer: Term, complexAnswer: Term, forwarding: Term) {
    self.answer = answer
    self.complexAnswer = complexAnswer
    self.forwarding = forwarding
  }

  /// The last day for an answer; `nil` if none is owed.
  package func answerDue(_ feedback: Record<Feedback>, by calendar: WorkingDays) -> Day? {
    guard feedback.kind != .thanks, feedback.from != .anonymous else { return nil }
    return (feedback.complex == true ? complexAnswer : answer).end(
      after: feedback.received, by: calendar)
  }

  /// The last day on which it can still be passed on to whom it concerns; `nil` for thanks.
  package func forwardDue(_ feedback: Record<Feedback>, by calendar: WorkingDays) -> Day? {
    feedback.kind == .thanks ? nil : forwarding.end(after: feedback.received, by: calendar)
  }
}
