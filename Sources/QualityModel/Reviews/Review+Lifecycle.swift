extension Review {
  /// From the computed draft to the signed and frozen review (ISO 9001:2015, 9.3).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Review.self,
    sealed: [
      \.suitable, \.adequate, \.effective, \.overall, \.preparedBy, \.signedBy, \.signedOn, \.fingerprint, \.edition,
      \.editionReason,
    ] + signatureFields,
    [
      .step("draft", from: [], to: .draft, by: [.anyone], tells: [.optional(\.preparedBy)]),
      .step(
        "prepare", from: [.draft], to: .prepared, by: [.role(.qualityManager)],
        then: [.computed(\.preparedBy) { $0.old.preparedBy ?? RecordID($0.actor.id) }]),
      .aside(
        "conclude", from: [.draft, .prepared, .decided], to: nil, by: [.role(.qualityManager)],
        tells: [.required(\.suitable), .required(\.adequate), .required(\.effective), .required(\.overall)]),
      .step(
        "decide", from: [.prepared, .decided], to: .decided, by: [.role(.director)], if: [hasDecisions]),
      .step(
        "sign", from: [.prepared, .decided], to: .signed, by: [.role(.director)],
        apart: [.actor("signer", notIn: [\.preparedBy])], if: [hasDecisions, isComplete, isHeld],
        then: [.actor(\.signedBy), .day(\.signedOn)]
      ).signed,
      .aside(
        "revise", from: [.signed], to: .prepared, by: [.role(.qualityManager), .role(.director)],
        needsReason: true,
        then: [
          .computed(\.edition) { max(1, $0.old.edition ?? 0) + 1 }, .reason(\.editionReason),
          .clear([\.signedBy, \.signedOn, \.fingerprint] + signatureFields),
        ]),
    ])

  private static let hasDecisions = StepRule.Of<Review>.holds("review.decided") { context in
    try ReviewGate(context.reader).hasDecisions(context.old)
  }

  /// The refusal of a review that lacks something; see ``ReviewGate``.
  package static var incomplete: Refusal.ID { isComplete.value.refusal }

  private static let isComplete = StepRule.Of<Review>.rule("review.complete") { context in
    let missing = try ReviewGate(context.reader).withoutDecisions(missingIn: context.old)
    return missing.isEmpty ? nil : StepRule.Obstacle(["missing": .list(missing.map(\.fact))])
  }

  /// Nobody signs what a meeting will have said.
  private static let isHeld = StepRule.Of<Review>.rule("review.held") { context in
    guard let held = context.old.held, held > context.day else { return nil }
    return StepRule.Obstacle(["day": .day(held)])
  }
}
