extension Settings {
  /// The terms for answers that hold now: the law's, where the organisation has not set others.
  package func feedbackTerms() throws -> FeedbackTerms {
    FeedbackTerms(
      answer: .workingDays(try number(.answer)), complexAnswer: .months(try number(.complexAnswer)),
      forwarding: .workingDays(try number(.forwarding)))
  }
}
