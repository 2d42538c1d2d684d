extension FourEyesException {
  /// From the grant to the step for which it was used, or to its end unused.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: FourEyesException.self,
    sealed: [\.grantedBy, \.grantedOn, \.usedOn, \.for, \.step, \.person, \.grounds, \.order, \.orderedOn],
    [
      .step(
        "grant", from: [], to: .granted, by: [.role(.director), .role(.qualityManager)],
        tells: [
          .required(\.for), .required(\.step), .required(\.person), .required(\.grounds), .optional(\.order),
          .optional(\.orderedOn),
        ],
        if: [isForKnownStep, isNotOwn, isFromAbove], then: [.actor(\.grantedBy), .day(\.grantedOn)]),
      .aside("use", from: [.granted], to: .used, by: [.named(\.person)], then: [.day(\.usedOn)]),
      .aside("revoke", from: [.granted], to: .revoked, by: [.role(.director)], needsReason: true),
    ])

  private static let isForKnownStep = StepRule.Of<FourEyesException>.holds("exception.known-step") { context in
    try Lifecycle.all.contains { lifecycle in
      guard lifecycle.events.contains(context.record.step) else { return false }
      return try context.reader.record(lifecycle.kind, id: context.record.for) != nil
    }
  }

  /// Neither whoever acts nor whoever types it is excepted by it.
  static let isNotOwn = StepRule.Of<FourEyesException>.holds("exception.not-own") { context in
    !context.actor.isBehind(context.record.person.text)
  }

  /// The director grants it by an act of their own, or by an order; above the director stands the municipality alone.
  static let isFromAbove = StepRule.Of<FourEyesException>.holds("exception.above") { context in
    if context.record.order != nil, context.record.orderedOn != nil { return true }
    let isDirector = try context.people.holders(of: .director).contains(context.record.person.text)
    return context.actor.has(.director) && context.actor.hand == nil && !isDirector
  }
}
