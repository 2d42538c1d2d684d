extension Objective {
  /// The owner tells how it came out; the quality manager confirms it.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Objective.self, sealed: [\.confirmedBy, \.confirmedOn], stateIsTold: true,
    [
      .aside(
        "confirm", from: State.ended, to: nil, by: OutcomeConfirming.performers { [$0.owner] },
        apart: [OutcomeConfirming.nobodyTheirOwn { [$0.owner] }],
        if: [OutcomeConfirming.once { $0.confirmedOn }],
        then: [.actor(\.confirmedBy), .day(\.confirmedOn)])
    ])
}

extension Record<Objective> {
  /// Whether it was told how it came out, and nobody has confirmed it.
  package var awaitsConfirmation: Bool {
    Objective.State.ended.contains(self.state ?? .open) && self.confirmedOn == nil
  }
}
