extension InspectionDemand {
  /// From what an authority demands to the day on which it is met.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: InspectionDemand.self, sealed: [\.due, \.firstDue, \.completedOn, \.result, \.enteredBy],
    [
      .step(
        "register", from: [], to: .open, by: [.anyone], tells: [.optional(\.due), .optional(\.firstDue)]),
      .step(
        "complete", from: [.open], to: .done, by: [.role(.qualityManager), .role(.director)],
        tells: [.required(\.result)], if: [isDealtWith], then: [.day(\.completedOn)]
      ).notingHand,
      .aside(
        "reopen", from: [.done], to: .open, by: [.role(.qualityManager)], needsReason: true,
        then: [.clear([\.completedOn, \.enteredBy])]),
      .aside(
        "extend", from: [.open], to: nil, by: [.role(.qualityManager), .role(.director)],
        tells: [.required(\.due)], needsReason: true, if: [.later(\.due)]),
    ])

  /// Each demand is a nonconformity or an action, and that is dealt with.
  private static let isDealtWith = StepRule.Of<InspectionDemand>.rule("demand.dealt-with") { context in
    if let id = context.record.nonconformity, let nonconformity = try context.reader.record(id) {
      return [.implemented, .closed, .rejected].contains(nonconformity.state) ? nil : .records([id.text])
    }
    if let id = context.record.action, let action = try context.reader.record(id) {
      return [.completed, .verified].contains(action.state) ? nil : .records([id.text])
    }
    return .records([])
  }
}
