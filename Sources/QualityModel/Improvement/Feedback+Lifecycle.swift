extension Feedback {
  /// From the day on which something was received to the day on which whoever gave it has an answer (ISO 10002).
  static let lifecycle = Lifecycle(
    key, State.self,
    sealed: ["acknowledgedOn", "forwardedTo", "forwardedOn", "examination", "upheld", "answeredOn", "answerDue"],
    frozen: [FrozenFields(["kind", "from", "received", "text"], in: [State.answered, .forwarded, .closed])],
    [
      LifecycleStep(
        "receive", from: [State](), to: .received, by: [.anyone], tells: [.optional("answerDue")],
        if: [.notInFuture("received")]),
      LifecycleStep(
        "acknowledge", from: [State.received], to: .acknowledged, by: examiners, then: [.day("acknowledgedOn")]),
      LifecycleStep(
        "forward", from: [State.received, .acknowledged], to: .forwarded, by: examiners,
        tells: [.required("forwardedTo")], then: [.day("forwardedOn")]),
      LifecycleStep(
        "examine", from: [State.received, .acknowledged], to: .examined, by: examiners,
        tells: [.required("examination"), .optional("upheld")], if: [isJudged]),
      LifecycleStep(
        "answer", from: [State.examined], to: .answered, by: examiners, tells: [.optional("answeredOn")],
        if: [.notInFuture("answeredOn")], then: [.dayIfEmpty("answeredOn")]),
      LifecycleStep(
        "close", from: [State.received, .acknowledged, .examined, .answered], to: .closed, by: examiners,
        if: [isAnsweredOrNeedsNoAnswer]),
      LifecycleStep(
        "extend", from: [State.received, .acknowledged, .examined], to: nil,
        by: [.role(.qualityManager), .role(.director)],
        tells: [.required("answerDue")], needsReason: true, if: [.later("answerDue")]),
      LifecycleStep(
        "reopen", from: [State.answered, .closed], to: .examined, by: [.role(.qualityManager), .role(.director)],
        tells: [.optional("answerDue")], needsReason: true),
    ])

  private static let examiners: [StepPerformer] = [.role(.qualityManager), .role(.director), .unitHead("unit")]

  /// Of a complaint or an appeal it is said whether it was right.
  private static let isJudged = StepRule.holds("feedback.judged") { context in
    ![Kind.complaint, .appeal].contains(Record<Feedback>(context.record)?.kind ?? .complaint)
      || context.record["upheld"] != nil
  }

  /// Whoever can be answered is; thanks need no answer, and nobody can answer a letter without a name.
  private static let isAnsweredOrNeedsNoAnswer = StepRule.holds("feedback.answered") { context in
    guard let feedback = Record<Feedback>(context.old) else { return false }
    if feedback.answeredOn != nil || feedback.kind == .thanks { return true }
    return feedback.from == .anonymous && feedback.state == .examined
  }
}
