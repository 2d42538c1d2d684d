extension Action {
  /// From planning an action to the verification, by somebody else, that it worked.
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Action.self,
    sealed: [
      \.due, \.firstDue, \.progress, \.startedOn, \.completedOn, \.completedBy, \.verifiedBy, \.verifiedOn,
      \.verification, \.effective, \.checkDue, \.enteredBy,
    ],
    frozen: [
      .frozen([\.responsible, \.coResponsible, \.for, \.kind], in: [.completed, .verified, .cancelled])
    ],
    rules: [subjectIsOpen],
    [
      .step(
        "plan", from: [], to: .planned, by: [.anyone],
        tells: [.required(\.due), .optional(\.firstDue), .optional(\.checkDue)],
        then: [.dayIfEmpty(\.registered)]),
      .step(
        "start", from: [.planned], to: .started, by: doers, tells: [.optional(\.progress)],
        then: [.day(\.startedOn)]),
      .aside(
        "progress", from: [.started], to: nil, by: doers, tells: [.required(\.progress), .optional(\.spentCost)]),
      .step(
        "complete", from: State.open, to: .completed, by: doers,
        tells: [.required(\.result), .optional(\.spentCost), .optional(\.checkDue)], if: [.ahead(\.checkDue)],
        then: [
          .day(\.completedOn), .actor(\.completedBy), .dayIfEmpty(\.startedOn), .set(\.progress, 100),
          .computed(\.checkDue, checkDay),
        ]),
      .step(
        "verify", from: [.completed], to: .verified, by: [.role(.auditor), .role(.qualityManager)],
        tells: [.required(\.effective), .required(\.verification)],
        apart: [
          .actor("verifier", notIn: [\.responsible, \.coResponsible, \.completedBy]),
          .actor("verifier", neverIn: \.responsible),
        ], if: [checkDayHasCome],
        then: [.actor(\.verifiedBy), .day(\.verifiedOn)]
      ).notingHand,
      .aside(
        "cancel", from: State.open, to: .cancelled, by: [.role(.qualityManager), .role(.director)], needsReason: true),
      .aside(
        "extend", from: State.open, to: nil, by: [.role(.qualityManager), .role(.director)], tells: [.required(\.due)],
        needsReason: true, apart: [.actor("owner-extends", neverIn: \.responsible)], if: [.later(\.due)]),
    ])

  private static let doers: [StepPerformer.Of<Action>] = [
    .named(\.responsible), .named(\.coResponsible), .role(.qualityManager),
  ]

  /// An action still to be done belongs to something that is still open.
  private static let subjectIsOpen = StepRule.Of<Action>.rule("action.subject-open") { context in
    guard let id = context.record.for, State.open.contains(context.record.state ?? .planned),
      let subject = try context.reader.record(Nonconformity.self, id: id),
      let state = subject.state, !Nonconformity.State.open.contains(state)
    else { return nil }
    return .init(["subject": .record(id)])
  }

  /// Corrective and preventive actions are looked at again after a time; what belongs to a nonconformity is looked at
  /// with it.
  @Sendable private static func checkDay(_ context: StepContext.Of<Action>) throws -> Day?? {
    let isChecked = [.corrective, .preventive].contains(context.record.kind)
    guard isChecked, context.record.checkDue == nil, let subject = context.record.for else { return nil }
    guard try context.reader.record(Nonconformity.self, id: subject) == nil else { return nil }
    return context.day.adding(days: try context.settings.number(.check))
  }

  private static let checkDayHasCome = StepRule.Of<Action>.rule("action.check-day") { context in
    guard let due = context.old.checkDue, context.day < due else { return nil }
    return .init(["day": .day(due)])
  }
}
