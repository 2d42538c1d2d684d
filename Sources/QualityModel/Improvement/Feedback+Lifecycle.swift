extension Feedback {
  /// From the day on which something was received to the day on which whoever gave it has an answer (ISO 10002).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Feedback.self,
    sealed: [\.acknowledgedOn, \.forwardedTo, \.forwardedOn, \.examination, \.upheld, \.answeredOn, \.answerDue],
    frozen: [.frozen([\.kind, \.from, \.received, \.text], in: [.answered, .forwarded, .closed])],
    [
      .step(
        "receive", from: [], to: .received, by: [.anyone], tells: [.optional(\.answerDue)],
        if: [.notInFuture(\.received)]),
      .step(
        "acknowledge", from: [.received], to: .acknowledged, by: examiners, then: [.day(\.acknowledgedOn)]),
      .aside(
        "forward", from: [.received, .acknowledged], to: .forwarded, by: examiners,
        tells: [.required(\.forwardedTo)], then: [.day(\.forwardedOn)]),
      .step(
        "examine", from: [.received, .acknowledged], to: .examined, by: examiners,
        tells: [.required(\.examination), .optional(\.upheld)], if: [isJudged]),
      .step(
        "answer", from: [.examined], to: .answered, by: examiners, tells: [.optional(\.answeredOn)],
        if: [.notInFuture(\.answeredOn)], then: [.dayIfEmpty(\.answeredOn)]),
      .step(
        "close", from: [.received, .acknowledged, .examined, .answered], to: .closed, by: examiners,
        if: [isAnsweredOrNeedsNoAnswer]),
      .aside(
        "extend", from: [.received, .acknowledged, .examined], to: nil,
        by: [.role(.qualityManager), .role(.director)],
        tells: [.required(\.answerDue)], needsReason: true, if: [.later(\.answerDue)]),
      .aside(
        "reopen", from: [.answered, .closed], to: .examined, by: [.role(.qualityManager), .role(.director)],
        tells: [.optional(\.answerDue)], needsReason: true),
    ])

  private static let examiners: [StepPerformer.Of<Feedback>] = [
    .role(.qualityManager), .role(.director), .through(\.unit, \.head),
  ]

  /// Of a complaint or an appeal it is said whether it was right.
  private static let isJudged = StepRule.Of<Feedback>.holds("feedback.judged") { context in
    ![Kind.complaint, .appeal].contains(context.record.kind) || context.record.upheld != nil
  }

  /// Whoever can be answered is; thanks need no answer, and nobody can answer a letter without a name.
  private static let isAnsweredOrNeedsNoAnswer = StepRule.Of<Feedback>.holds("feedback.answered") { context in
    let feedback = context.old
    if feedback.answeredOn != nil || feedback.kind == .thanks { return true }
    return feedback.from == .anonymous && feedback.state == .examined
  }
}
