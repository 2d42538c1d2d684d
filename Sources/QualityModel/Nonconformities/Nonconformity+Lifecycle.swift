extension Nonconformity {
  /// From the registration of a nonconformity until somebody else has seen that its cause is gone
  /// (ISO 9001:2015, 10.2).
  static let lifecycle = Lifecycle(
    key, State.self,
    sealed: [
      "firstDue", "implementedBy", "implementedOn", "verifiedBy", "verifiedOn", "verification", "effective", "closed",
      "reopened", "rejectedReason", "due", "checkDue",
    ],
    frozen: [
      FrozenFields(["owner"], in: [State.implemented, .closed, .rejected]),
      FrozenFields(["found", "source", "severity", "process", "criterion"], in: [State.closed, .rejected]),
    ],
    [
      LifecycleStep(
        "register", from: [State](), to: .registered, by: [.anyone], tells: [.optional("due"), .optional("firstDue")],
        if: [.notInFuture("found"), hasPlace]),
      LifecycleStep(
        "reject", from: [State.registered], to: .rejected, by: [.role(.qualityManager)], needsReason: true,
        then: [.reason("rejectedReason")]),
      LifecycleStep(
        "contain", from: [State.registered], to: .contained, by: owners,
        tells: [.required("containment"), .optional("containedOn"), .optional("consequences")],
        if: [.notInFuture("containedOn")], then: [.dayIfEmpty("containedOn")]),
      LifecycleStep(
        "analyse", from: [State.registered, .contained], to: .analysed, by: owners,
        tells: [.optional("causeClass"), .optional("correctionEnough"), .optional("correctionReason")],
        if: [hasCauseOrDecision]),
      LifecycleStep(
        "plan", from: [State.analysed], to: .planned, by: owners,
        tells: [
          .optional("plannedCost"), .optional("budgetLine"), .optional("checkDue"), .optional("checkCriterion"),
        ], if: [hasActions]),
      LifecycleStep(
        "implement", from: [State.planned], to: .implemented, by: owners, tells: [.optional("checkDue")],
        if: [actionsAreCompleted, .ahead("checkDue")],
        then: [.actor("implementedBy"), .day("implementedOn"), .computed("checkDue", checkDay)]),
      LifecycleStep(
        "verify", from: [State.implemented], to: .closed, when: .init(field: "effective", words: ["yes"]),
        by: verifiers,
        tells: [.required("effective"), .required("verification")], apart: [implementersDoNotVerify],
        if: [checkDayHasCome, actionsAreCompleted, .notBefore("registered")],
        then: [.actor("verifiedBy"), .day("verifiedOn"), .day("closed")]),
      LifecycleStep(
        "verify", from: [State.implemented], to: .analysed, when: .init(field: "effective", words: ["partly", "no"]),
        by: verifiers, tells: [.required("effective"), .required("verification")], apart: [implementersDoNotVerify],
        then: [
          .actor("verifiedBy"), .day("verifiedOn"), .count("reopened"),
          .clear(["implementedBy", "implementedOn", "checkDue"]),
        ]),
      LifecycleStep(
        "reopen", from: [State.closed], to: .analysed, by: [.role(.qualityManager)], tells: [.optional("due")],
        needsReason: true,
        then: [.count("reopened"), .clear(["closed", "effective", "implementedBy", "implementedOn", "checkDue"])]),
      LifecycleStep(
        "extend", from: State.open, to: nil, by: [.role(.qualityManager), .role(.director)], tells: [.required("due")],
        needsReason: true, apart: [.actor("owner-extends", notIn: ["owner"])], if: [.later("due")]),
    ])

  private static let owners: [StepPerformer] = [
    .named("owner"), .role(.qualityManager), .processOwner("process"), .unitHead("unit"),
  ]
  private static let verifiers: [StepPerformer] = [.role(.auditor), .role(.qualityManager)]

  /// It happened somewhere: in a process, a unit or a service. Where the workspace knows none yet, nobody is kept from
  /// reporting.
  private static let hasPlace = StepRule.holds("nonconformity.has-place") { context in
    if ["process", "unit", "service"].contains(where: { context.record[$0] != nil }) { return true }
    return try [QualityProcess.key, OrganisationUnit.key, Service.key].allSatisfy { kind in
      try context.reader.records(RecordQuery(kind, limit: 1)).isEmpty
    }
  }

  /// ISO 9001:2015, 10.2.1 b): the causes are determined, or it is decided that the correction is enough.
  private static let hasCauseOrDecision = StepRule("nonconformity.cause-or-decision") { context in
    if context.record["correctionEnough"] == .boolean(true) {
      return context.record["correctionReason"] == nil ? .init(["missing": "correctionReason"]) : nil
    }
    guard context.record["causeClass"] != nil else { return .init(["missing": "causeClass"]) }
    let causes = try context.reader.count(Cause.key, where: .equals("nonconformity", .text(context.old.id)))
    return causes > 0 || !context.record.list("causes").isEmpty ? nil : .init(["missing": "causes"])
  }

  /// The actions taken for the nonconformity that are not cancelled.
  private static func actions(_ context: StepContext, where condition: Condition = .always) throws -> [Record<Action>] {
    try context.reader.records(
      Action.self,
      where: .all([
        .equals("for", .text(context.old.id)), .not(.equals("state", .text(Action.State.cancelled.rawValue))),
        condition,
      ]))
  }

  private static func correctionIsEnough(_ context: StepContext) -> Bool {
    context.record["correctionEnough"] == .boolean(true)
  }

  /// At least one action, each with a responsible person and a day. What was not effective before needs a new one.
  private static let hasActions = StepRule("nonconformity.has-actions") { context in
    guard !correctionIsEnough(context) else { return nil }
    let actions = try actions(context)
    let isNewNeeded = context.record.integer("reopened") > 0
    let hasNew = actions.contains { Action.State.open.contains($0.state ?? .planned) }
    return actions.isEmpty || isNewNeeded && !hasNew ? .init() : nil
  }

  /// Every action is completed. Where the correction is enough, it must have been made.
  private static let actionsAreCompleted = StepRule("nonconformity.actions-completed") { context in
    let actions = try actions(context)
    let open = actions.filter { Action.State.open.contains($0.state ?? .planned) }
    if !open.isEmpty { return .records(open.map(\.id.text)) }
    guard actions.isEmpty else { return nil }
    return correctionIsEnough(context) && context.record["containment"] != nil ? nil : .init(["records": "–"])
  }

  /// When it can be seen whether the cause is gone: the planned day, or so many days after the implementation if none
  /// was planned or it has passed meanwhile.
  @Sendable private static func checkDay(_ context: StepContext) throws -> FieldValue? {
    if let planned = context.record.day("checkDue"), planned > context.day { return nil }
    return .day(context.day.adding(days: try context.settings.number(.check)))
  }

  /// The day of the check has come, or an audit of the process was held since.
  private static let checkDayHasCome = StepRule("nonconformity.check-day") { context in
    guard let due = context.old.day("checkDue"), context.day < due else { return nil }
    return try wasAuditedSince(context) ? nil : .init(["day": due.text])
  }

  private static func wasAuditedSince(_ context: StepContext) throws -> Bool {
    guard let process = context.old.text("process"), let since = context.old.day("implementedOn") else { return false }
    return try context.reader.count(
      Audit.key,
      where: .all([
        .contains("processes", process), .isIn("state", [.text("reported"), .text("closed")]),
        .onOrAfter("held", since.adding(days: 1)), .onOrBefore("held", context.day),
      ])) > 0
  }

  /// Whoever implemented does not verify: the owner, who closed the implementation, and who was responsible for an
  /// action.
  private static let implementersDoNotVerify = DutySeparation("verifier") { context in
    let id = context.actor.id
    if context.old.identifiers("owner").contains(id) || context.old.identifiers("implementedBy").contains(id) {
      return [.init(person: id, record: context.old.id)]
    }
    let own = try actions(context).first { action in
      ["responsible", "coResponsible", "completedBy"].contains { action.content.identifiers($0).contains(id) }
    }
    return own.map { [.init(person: id, record: $0.id.text)] } ?? []
  }
}
