extension InspectionDemand {
  /// From what an authority demands to the day on which it is met.
  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["due", "firstDue", "completedOn", "result"],
    [
      LifecycleStep(
        "register", from: [State](), to: .open, by: [.anyone], tells: [.optional("due"), .optional("firstDue")]),
      LifecycleStep(
        "complete", from: [State.open], to: .done, by: [.role(.qualityManager), .role(.director)],
        tells: [.required("result")], if: [isDealtWith], then: [.day("completedOn")]),
      LifecycleStep(
        "reopen", from: [State.done], to: .open, by: [.role(.qualityManager)], needsReason: true,
        then: [.clear(["completedOn"])]),
      LifecycleStep(
        "extend", from: [State.open], to: nil, by: [.role(.qualityManager), .role(.director)],
        tells: [.required("due")], needsReason: true, if: [.later("due")]),
    ])

  /// Each demand is a nonconformity or an action, and that is dealt with.
  private static let isDealtWith = StepRule("demand.dealt-with") { context in
    if let id = context.record.text("nonconformity"),
      let nonconformity = try context.reader.record(Nonconformity.self, id: id)
    {
      return [.implemented, .closed, .rejected].contains(nonconformity.state) ? nil : .records([id])
    }
    if let id = context.record.text("action"), let action = try context.reader.record(Action.self, id: id) {
      return [.completed, .verified].contains(action.state) ? nil : .records([id])
    }
    return .init(["records": "–"])
  }
}
