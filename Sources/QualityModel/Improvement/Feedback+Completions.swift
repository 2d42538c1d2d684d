extension Feedback {
  /// The law says by when an answer is owed, and by when what concerns somebody else is passed on.
  public static let completions: [CompletionRule.Of<Feedback>] = [
    .rule { feedback, reader, _ in
      guard feedback.answeredOn == nil, feedback.content[fields.received] != nil else { return }
      let settings = Settings(reader: reader)
      guard let terms = FeedbackTerms.holding(on: feedback.received, current: try settings.feedbackTerms()) else {
        return
      }
      let calendar = try settings.workingDays()
      feedback.answerDue = feedback.answerDue ?? terms.answerDue(feedback, by: calendar)
      feedback.forwardDue = feedback.forwardDue ?? terms.forwardDue(feedback, by: calendar)
    }
  ]
}
