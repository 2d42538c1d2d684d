extension Document {
  /// From the draft of a version to the day on which another one takes its place (ISO 9001:2015, 7.5).
  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["approvedBy", "approvedOn", "order", "inForceFrom"],
    frozen: [
      FrozenFields(
        ["title", "kind", "number", "version", "author", "location", "fingerprint", "replaces"],
        in: [State.approved, .inForce, .superseded, .withdrawn])
    ],
    [
      LifecycleStep("draft", from: [State](), to: .draft, by: [.anyone]),
      LifecycleStep("submit", from: [State.draft], to: .inReview, by: keepers),
      LifecycleStep(
        "return", from: [State.inReview], to: .draft, by: [.role(.director), .role(.qualityManager)], needsReason: true),
      LifecycleStep(
        "approve", from: [State.inReview], to: .approved, by: [.role(.director)],
        tells: [.optional("order"), .optional("number")], apart: [.actor("approver", notIn: ["author"])],
        then: [.actor("approvedBy"), .day("approvedOn")]),
      LifecycleStep(
        "enforce", from: [State.approved], to: .inForce, by: [.role(.director), .role(.qualityManager)],
        tells: [.optional("inForceFrom"), .optional("reviewDue")], if: [isAfterApproval],
        then: [.dayIfEmpty("inForceFrom"), .computed("reviewDue", reviewDay)]),
      LifecycleStep(
        "confirm", from: [State.inForce], to: nil, by: keepers, tells: [.required("reviewDue")],
        if: [.later("reviewDue")]),
      LifecycleStep(
        "supersede", from: [State.inForce], to: .superseded, by: [.role(.director), .role(.qualityManager)],
        if: [hasSuccessor]),
      LifecycleStep(
        "retire", from: [State.approved, .inForce], to: .withdrawn, by: [.role(.director), .role(.qualityManager)],
        needsReason: true),
    ])

  private static let keepers: [StepPerformer] = [.named("author"), .named("owner"), .role(.qualityManager)]

  private static let isAfterApproval = StepRule("document.after-approval") { context in
    guard let from = context.record.day("inForceFrom"), let approved = context.old.day("approvedOn"), from < approved
    else { return nil }
    return .init(["day": approved.text])
  }

  /// A document is looked at again after a year, unless another day is told.
  @Sendable private static func reviewDay(_ context: StepContext) throws -> FieldValue? {
    guard context.record["reviewDue"] == nil else { return nil }
    let start = context.record.day("inForceFrom") ?? context.day
    return .day(start.adding(days: try context.settings.number(.documentReview)))
  }

  /// A version gives way to one that replaces it and is in force.
  private static let hasSuccessor = StepRule.holds("document.has-successor") { context in
    try context.reader.count(
      Document.key,
      where: .all([.equals("replaces", .text(context.old.id)), .equals("state", .text(State.inForce.rawValue))])) > 0
  }
}
