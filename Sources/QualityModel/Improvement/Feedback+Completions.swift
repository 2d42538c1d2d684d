extension Feedback {
  /// The law says by when an answer is owed, and by when what concerns somebody else is passed on. What comes already
  /// answered, forwarded or closed has no term to keep any more.
  public static let completions: [CompletionRule.Of<Feedback>] = [
    .fills([\.answerDue, \.forwardDue], terms: [\.answerDue, \.forwardDue]) { feedback, basis in
      guard State.open.contains(feedback.state ?? .received), feedback.answeredOn == nil,
        feedback.content[fields.received] != nil,
        let terms = FeedbackTerms.holding(on: feedback.received, current: try basis.feedbackTerms())
      else { return }
      let calendar = try basis.workingDays()
      feedback.answerDue = feedback.answerDue ?? terms.answerDue(feedback, by: calendar)
      feedback.forwardDue = feedback.forwardDue ?? terms.forwardDue(feedback, by: calendar)
    }
  ]
}
