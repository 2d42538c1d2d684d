extension ExternalInspection {
  /// From the act of an authority to the day on which everything that it demanded is done.
  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["answeredOn"],
    [
      LifecycleStep("register", from: [State](), to: .registered, by: [.anyone], if: [.notInFuture("day")]),
      LifecycleStep(
        "answer", from: [State.registered], to: .answered, by: answerers, tells: [.optional("answeredOn")],
        if: [.notInFuture("answeredOn")], then: [.dayIfEmpty("answeredOn")]),
      LifecycleStep(
        "close", from: [State.registered, .answered], to: .closed, by: answerers, if: [isAnswered, demandsAreDone]),
      LifecycleStep(
        "extend", from: [State.registered], to: nil, by: answerers, tells: [.required("answerDue")], needsReason: true,
        if: [.later("answerDue")]),
    ])

  private static let answerers: [StepPerformer] = [.role(.qualityManager), .role(.director), .unitHead("unit")]

  /// What the authority waits an answer for is answered.
  private static let isAnswered = StepRule.holds("inspection.answered") { context in
    context.old["answerDue"] == nil || context.old["answeredOn"] != nil
  }

  private static let demandsAreDone = StepRule("inspection.demands-done") { context in
    let open = try context.reader.records(
      InspectionDemand.self,
      where: .all([.equals("inspection", .text(context.old.id)), .not(.equals("state", .text("done")))]))
    return open.isEmpty ? nil : .records(open.map(\.id.text))
  }
}
