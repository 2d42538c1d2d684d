extension CompletionBasis {
  /// The terms for answers that hold now.
  func feedbackTerms() throws -> FeedbackTerms {
    try once("feedbackTerms", from: WorkspaceSetting.self) { try settings.feedbackTerms() }
  }
}
