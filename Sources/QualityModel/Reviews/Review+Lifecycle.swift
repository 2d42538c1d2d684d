extension Review {
  /// From the computed draft to the signed and frozen review (ISO 9001:2015, 9.3).
  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["preparedBy", "signedBy", "signedOn", "fingerprint", "edition", "editionReason"],
    [
      LifecycleStep("draft", from: [State](), to: .draft, by: [.anyone], tells: [.optional("preparedBy")]),
      LifecycleStep(
        "prepare", from: [State.draft], to: .prepared, by: [.role(.qualityManager)],
        then: [.computed("preparedBy") { $0.old["preparedBy"] ?? .text($0.actor.id) }]),
      LifecycleStep(
        "decide", from: [State.prepared, .decided], to: .decided, by: [.role(.director)], if: [hasDecisions]),
      LifecycleStep(
        "sign", from: [State.prepared, .decided], to: .signed, by: [.role(.director)],
        apart: [.actor("signer", notIn: ["preparedBy"])], if: [hasDecisions],
        then: [.actor("signedBy"), .day("signedOn")]),
      LifecycleStep(
        "revise", from: [State.signed], to: .prepared, by: [.role(.qualityManager), .role(.director)],
        needsReason: true,
        then: [
          .computed("edition") { .integer(max(1, $0.old.integer("edition")) + 1) }, .reason("editionReason"),
          .clear(["signedBy", "signedOn", "fingerprint"]),
        ]),
    ])

  private static let hasDecisions = StepRule.holds("review.decided") { context in
    try context.reader.count(ReviewDecision.key, where: .equals("review", .text(context.old.id))) > 0
  }
}
