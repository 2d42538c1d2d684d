extension Redaction {
  /// Hidden when it is proposed; then taken out for good, or shown again.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Redaction.self, sealed: [\.proposedBy, \.proposedOn, \.decidedBy, \.decidedOn],
    [
      .step(
        "propose", from: [], to: .proposed, by: [.role(.qualityManager), .role(.director)],
        then: [.actor(\.proposedBy), .day(\.proposedOn)]),
      .step(
        "remove", from: [.proposed], to: .removed, by: [.role(.director)],
        apart: [.actor("remover", notIn: [\.proposedBy])], then: [.actor(\.decidedBy), .day(\.decidedOn)]),
      .aside(
        "keep", from: [.proposed], to: .kept, by: [.role(.director)], needsReason: true,
        then: [.actor(\.decidedBy), .day(\.decidedOn)]),
    ])
}
