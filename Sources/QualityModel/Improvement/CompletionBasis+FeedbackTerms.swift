extension CompletionBasis {
  /// The terms for answers that hold now.
  func feedbackTerms() throws -> FeedbackTerms {
    try once("feedback-terms", from: WorkspaceSetting.self) { try settings.feedbackTerms() }
  }
}
