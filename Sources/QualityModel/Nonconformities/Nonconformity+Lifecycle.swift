extension Nonconformity {
  /// From the registration of a nonconformity until somebody else has seen that its cause is gone
  /// (ISO 9001:2015, 10.2).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Nonconformity.self,
    sealed: [
      \.firstDue, \.implementedBy, \.implementedOn, \.verifiedBy, \.verifiedOn, \.verification, \.effective, \.closed,
      \.reopened, \.rejectedReason, \.due, \.checkDue, \.enteredBy,
    ],
    frozen: [
      .frozen([\.owner], in: [.implemented, .closed, .rejected]),
      .frozen([\.found, \.source, \.severity, \.process, \.criterion], in: [.closed, .rejected]),
    ],
    atOnce: [\.containedOn],
    [
      .step(
        "register", from: [], to: .registered, by: [.anyone], tells: [.optional(\.due), .optional(\.firstDue)],
        if: [.notInFuture(\.found, \.registered), hasPlace]),
      .aside(
        "reject", from: [.registered], to: .rejected, by: [.role(.qualityManager)], needsReason: true,
        then: [.reason(\.rejectedReason)]),
      .step(
        "contain", from: [.registered], to: .contained, by: owners,
        tells: [.required(\.containment), .optional(\.containedOn), .optional(\.consequences)],
        if: [.notInFuture(\.containedOn)], then: [.dayIfEmpty(\.containedOn)]),
      .step(
        "analyse", from: [.registered, .contained], to: .analysed, by: owners,
        tells: [.optional(\.causeClass), .optional(\.correctionEnough), .optional(\.correctionReason)],
        if: [hasCauseOrDecision]),
      .step(
        "plan", from: [.analysed], to: .planned, by: owners,
        tells: [
          .optional(\.plannedCost), .optional(\.budgetLine), .optional(\.checkDue), .optional(\.checkCriterion),
        ], if: [isJudged, hasActions, checkIsNotEarly]),
      .step(
        "implement", from: [.planned], to: .implemented, by: owners, tells: [.optional(\.checkDue)],
        if: [isJudged, actionsAreCompleted, checkIsNotEarly],
        then: [.actor(\.implementedBy), .day(\.implementedOn), .computed(\.checkDue, checkDay)]),
      .step(
        "verify", from: [.implemented], to: .closed, when: .answer(\.effective, [Effectiveness.yes]),
        by: verifiers,
        tells: [.required(\.effective), .required(\.verification)],
        apart: [implementersDoNotVerify, .actor("verifier", neverIn: \.owner)],
        if: [isJudged, checkDayHasCome, actionsAreCompleted],
        then: [.actor(\.verifiedBy), .day(\.verifiedOn), .day(\.closed)]
      ).notingHand,
      .step(
        "verify", from: [.implemented], to: .analysed, when: .answer(\.effective, [Effectiveness.partly, .no]),
        by: verifiers, tells: [.required(\.effective), .required(\.verification)],
        apart: [implementersDoNotVerify, .actor("verifier", neverIn: \.owner)],
        then: [
          .actor(\.verifiedBy), .day(\.verifiedOn), .count(\.reopened),
          .clear([\.implementedBy, \.implementedOn, \.checkDue]),
        ]
      ).notingHand,
      .aside(
        "reopen", from: [.closed], to: .analysed, by: [.role(.qualityManager)], tells: [.optional(\.due)],
        needsReason: true,
        then: [.count(\.reopened), .clear([\.closed, \.effective, \.implementedBy, \.implementedOn, \.checkDue])]),
      .aside(
        "extend", from: State.open, to: nil, by: [.role(.qualityManager), .role(.director)], tells: [.required(\.due)],
        needsReason: true, apart: [.actor("owner-extends", neverIn: \.owner)], if: [.later(\.due)]),
    ])

  private static let owners: [StepPerformer.Of<Nonconformity>] = [
    .named(\.owner), .role(.qualityManager), .through(\.process, \.owner), .through(\.unit, \.head),
  ]
  private static let verifiers: [StepPerformer.Of<Nonconformity>] = [.role(.auditor), .role(.qualityManager)]

  /// It happened somewhere: in a process, a unit or a service. Where the workspace knows none yet, nobody is kept from
  /// reporting.
  private static let hasPlace = StepRule.Of<Nonconformity>.holds("nonconformity.has-place") { context in
    let record = context.record
    if record.process != nil || record.unit != nil || record.service != nil { return true }
    return try [QualityProcess.key, OrganisationUnit.key, Service.key].allSatisfy { kind in
      try context.reader.records(RecordQuery(kind, limit: 1)).isEmpty
    }
  }

  /// How much it weighs says what term its actions have and when their effect shows.
  private static let isJudged = StepRule.Of<Nonconformity>.holds("nonconformity.judged") { $0.record.severity != nil }

  /// ISO 9001:2015, 10.2.1 b): the causes are determined, or it is decided that the correction is enough.
  private static let hasCauseOrDecision = StepRule.Of<Nonconformity>.rule("nonconformity.cause-or-decision") {
    context in
    if correctionIsEnough(context) {
      return context.record.correctionReason == nil
        ? .init(["missing": .field(\.correctionReason, of: Nonconformity.self)]) : nil
    }
    guard context.record.causeClass != nil else {
      return .init(["missing": .field(\.causeClass, of: Nonconformity.self)])
    }
    let causes = try context.reader.count(Cause.self, where: .equals(\.nonconformity, context.old.id))
    return causes > 0 || !context.record.causes.isEmpty
      ? nil : .init(["missing": .field(\.causes, of: Nonconformity.self)])
  }

  /// The actions taken for the nonconformity that are not cancelled.
  private static func actions(_ context: StepContext.Of<Nonconformity>) throws -> [Record<Action>] {
    try context.reader.records(
      Action.self,
      where: .all([
        .equals(\.for, context.old.id.text), .not(.equals(\.state, .cancelled)),
      ]))
  }

  private static func correctionIsEnough(_ context: StepContext.Of<Nonconformity>) -> Bool {
    context.record.correctionEnough == true
  }

  /// At least one action, each with a responsible person and a day. What was not effective before needs a new one.
  private static let hasActions = StepRule.Of<Nonconformity>.rule("nonconformity.has-actions") { context in
    guard !correctionIsEnough(context) else { return nil }
    let actions = try actions(context)
    let isNewNeeded = context.record.reopened ?? 0 > 0
    let hasNew = actions.contains { Action.State.open.contains($0.state ?? .planned) }
    return actions.isEmpty || isNewNeeded && !hasNew ? .init() : nil
  }

  /// Every action is completed. Where the correction is enough, it must have been made.
  private static let actionsAreCompleted = StepRule.Of<Nonconformity>.rule("nonconformity.actions-completed") {
    context in
    let actions = try actions(context)
    let open = actions.filter { Action.State.open.contains($0.state ?? .planned) }
    if !open.isEmpty { return .records(open.map(\.id.text)) }
    guard actions.isEmpty else { return nil }
    return correctionIsEnough(context) && context.record.containment != nil ? nil : .records([])
  }

  /// When it can be seen whether the cause is gone: so many days after the implementation, or on a later day that was
  /// planned.
  @Sendable private static func checkDay(_ context: StepContext.Of<Nonconformity>) throws -> Day?? {
    let earliest = try earliestCheck(context)
    return max(earliest, context.record.checkDue ?? earliest)
  }

  /// A day of the check that is told may be later than the severity asks for, not earlier.
  private static let checkIsNotEarly = StepRule.Of<Nonconformity>.rule("nonconformity.check-term") { context in
    guard let told = context.record.checkDue, told != context.old.checkDue else { return nil }
    let earliest = try earliestCheck(context)
    return told < earliest ? .init(["day": .day(earliest)]) : nil
  }

  private static func earliestCheck(_ context: StepContext.Of<Nonconformity>) throws -> Day {
    try CheckTerm(settings: context.settings).day(for: context.record, implementedOn: context.day)
  }

  /// The day of the check has come, or an audit of the process was held since.
  private static let checkDayHasCome = StepRule.Of<Nonconformity>.rule("nonconformity.check-day") { context in
    guard let due = context.old.checkDue, context.day < due else { return nil }
    return try wasAuditedSince(context) ? nil : .init(["day": .day(due)])
  }

  private static func wasAuditedSince(_ context: StepContext.Of<Nonconformity>) throws -> Bool {
    guard let process = context.old.process, let since = context.old.implementedOn else { return false }
    return try context.reader.count(
      Audit.self,
      where: .all([
        .contains(\.processes, process), .isIn(\.state, [.reported, .closed]),
        .onOrAfter(\.held, since.adding(days: 1)), .onOrBefore(\.held, context.day),
      ])) > 0
  }

  /// Whoever implemented does not verify: the owner, who closed the implementation, and who was responsible for an
  /// action.
  private static let implementersDoNotVerify = DutySeparation.Of<Nonconformity>.apart("verifier") { context in
    let id = context.actor.id
    if context.old.owner?.text == id || context.old.implementedBy?.text == id {
      return [.init(person: id, record: context.old.id.text)]
    }
    let own = try actions(context).first { action in
      ([action.responsible, action.completedBy] + action.coResponsible).contains { $0?.text == id }
    }
    return own.map { [.init(person: id, record: $0.id.text)] } ?? []
  }
}
