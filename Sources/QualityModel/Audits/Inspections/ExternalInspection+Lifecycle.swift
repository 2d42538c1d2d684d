extension ExternalInspection {
  /// From the act of an authority to the day on which everything that it demanded is done.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: ExternalInspection.self, sealed: [\.answeredOn],
    [
      .step("register", from: [], to: .registered, by: [.anyone], if: [.notInFuture(\.day)]),
      .step(
        "answer", from: [.registered], to: .answered, by: answerers, tells: [.optional(\.answeredOn)],
        if: [.notInFuture(\.answeredOn)], then: [.dayIfEmpty(\.answeredOn)]),
      .step(
        "close", from: [.registered, .answered], to: .closed, by: answerers, if: [isAnswered, demandsAreDone]),
      .aside(
        "extend", from: [.registered], to: nil, by: answerers, tells: [.required(\.answerDue)], needsReason: true,
        if: [.later(\.answerDue)]),
    ])

  private static let answerers: [StepPerformer.Of<ExternalInspection>] = [
    .role(.qualityManager), .role(.director), .through(\.unit, \.head),
  ]

  /// What the authority waits an answer for is answered.
  private static let isAnswered = StepRule.Of<ExternalInspection>.holds("inspection.answered") { context in
    context.old.answerDue == nil || context.old.answeredOn != nil
  }

  private static let demandsAreDone = StepRule.Of<ExternalInspection>.rule("inspection.demands-done") { context in
    let open = try context.reader.records(
      InspectionDemand.self,
      where: .all([.equals(\.inspection, context.old.id), .not(.equals(\.state, .done))]))
    return open.isEmpty ? nil : .records(open.map(\.id.text))
  }
}
