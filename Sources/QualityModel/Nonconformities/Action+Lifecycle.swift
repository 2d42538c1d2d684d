extension Action {
  /// From planning an action to the verification, by somebody else, that it worked.
  static let lifecycle = Lifecycle(
    key, State.self,
    sealed: [
      "due", "firstDue", "progress", "startedOn", "completedOn", "completedBy", "verifiedBy", "verifiedOn",
      "verification", "effective", "checkDue",
    ],
    frozen: [
      FrozenFields(["responsible", "coResponsible", "for", "kind"], in: [State.completed, .verified, .cancelled])
    ],
    rules: [subjectIsOpen],
    [
      LifecycleStep(
        "plan", from: [State](), to: .planned, by: [.anyone],
        tells: [.required("due"), .optional("firstDue"), .optional("checkDue")],
        then: [.dayIfEmpty("registered")]),
      LifecycleStep(
        "start", from: [State.planned], to: .started, by: doers, tells: [.optional("progress")],
        then: [.day("startedOn")]),
      LifecycleStep(
        "progress", from: [State.started], to: nil, by: doers, tells: [.required("progress"), .optional("spentCost")]),
      LifecycleStep(
        "complete", from: State.open, to: .completed, by: doers,
        tells: [.required("result"), .optional("spentCost"), .optional("checkDue")], if: [.ahead("checkDue")],
        then: [
          .day("completedOn"), .actor("completedBy"), .dayIfEmpty("startedOn"), .set("progress", .integer(100)),
          .computed("checkDue", checkDay),
        ]),
      LifecycleStep(
        "verify", from: [State.completed], to: .verified, by: [.role(.auditor), .role(.qualityManager)],
        tells: [.required("effective"), .required("verification")],
        apart: [.actor("verifier", notIn: ["responsible", "coResponsible", "completedBy"])], if: [checkDayHasCome],
        then: [.actor("verifiedBy"), .day("verifiedOn")]),
      LifecycleStep(
        "cancel", from: State.open, to: .cancelled, by: [.role(.qualityManager), .role(.director)], needsReason: true),
      LifecycleStep(
        "extend", from: State.open, to: nil, by: [.role(.qualityManager), .role(.director)], tells: [.required("due")],
        needsReason: true, apart: [.actor("owner-extends", notIn: ["responsible"])], if: [.later("due")]),
    ])

  private static let doers: [StepPerformer] = [
    .named("responsible"), .named("coResponsible"), .role(.qualityManager),
  ]

  /// An action still to be done belongs to something that is still open.
  private static let subjectIsOpen = StepRule("action.subject-open") { context in
    guard let id = context.record.text("for"),
      State.open.contains(context.record.text("state").flatMap(State.init) ?? .planned),
      let subject = try context.reader.record(Nonconformity.self, id: id),
      let state = subject.state, !Nonconformity.State.open.contains(state)
    else { return nil }
    return .init(["subject": id, "state": state.rawValue])
  }

  /// Corrective and preventive actions are looked at again after a time; what belongs to a nonconformity is looked at
  /// with it.
  @Sendable private static func checkDay(_ context: StepContext) throws -> FieldValue? {
    let isChecked = ["corrective", "preventive"].contains(context.record.text("kind") ?? "")
    guard isChecked, context.record["checkDue"] == nil, let subject = context.record.text("for") else { return nil }
    guard try context.reader.record(Nonconformity.self, id: subject) == nil else { return nil }
    return .day(context.day.adding(days: try context.settings.number(.check)))
  }

  private static let checkDayHasCome = StepRule("action.check-day") { context in
    guard let due = context.old.day("checkDue"), context.day < due else { return nil }
    return .init(["day": due.text])
  }
}
