extension Audit {
  /// From the planned audit to the day on which everything that it found is at least planned (ISO 9001:2015, 9.2;
  /// ISO 19011, 6).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Audit.self, sealed: [\.planned, \.firstPlanned, \.held, \.reportedOn, \.conclusion] + signatureFields,
    frozen: [
      .frozen([\.leader, \.team, \.processes, \.units], in: [.prepared, .inProgress, .reported, .closed]),
      .frozen([\.criteria, \.scope, \.method, \.programme, \.kind], in: [.inProgress, .reported, .closed]),
    ],
    [
      .step(
        "plan", from: [], to: .planned, by: [.anyone], tells: [.required(\.planned), .optional(\.firstPlanned)]),
      .step(
        "prepare", from: [.planned, .postponed], to: .prepared, by: auditors,
        apart: [auditorsAreIndependent], if: [hasCriteria, hasChecklist, leaderIsAuditor]),
      .step(
        "begin", from: [.prepared], to: .inProgress, by: auditors, tells: [.optional(\.held)],
        if: [.notInFuture(\.held)], then: [.dayIfEmpty(\.held)]),
      .step(
        "report", from: [.inProgress], to: .reported, by: auditors, tells: [.required(\.conclusion)],
        apart: [auditorsWereIndependent], if: [isExamined, nonconformitiesAreRecorded], then: [.day(\.reportedOn)]
      ).signed,
      .step(
        "close", from: [.reported], to: .closed, by: auditors, if: [nonconformitiesArePlanned]),
      .aside(
        "postpone", from: [.planned, .prepared], to: .postponed, by: auditors, tells: [.required(\.planned)],
        needsReason: true, if: [.later(\.planned)]),
      .aside(
        "cancel", from: [.planned, .prepared, .postponed], to: .cancelled,
        by: [.role(.qualityManager), .role(.director)], needsReason: true),
      .aside(
        "restaff", from: [.prepared, .inProgress, .reported], to: nil, by: [.role(.qualityManager)],
        tells: [.optional(\.leader), .optional(\.team)], needsReason: true, apart: [auditorsAreIndependent],
        if: [leaderIsAuditor]),
    ])

  private static let auditors: [StepPerformer.Of<Audit>] = [.named(\.leader), .named(\.team), .role(.qualityManager)]

  private static let hasCriteria = StepRule.Of<Audit>.holds("audit.has-criteria") { !$0.record.criteria.isEmpty }

  private static let hasChecklist = StepRule.Of<Audit>.holds("audit.has-checklist") { context in
    try context.reader.count(ChecklistItem.self, where: .equals(\.audit, context.old.id)) > 0
  }

  /// ISO 9001:2015, 7.2; ISO 19011, 7: whoever leads an internal audit is an auditor.
  private static let leaderIsAuditor = StepRule.Of<Audit>.rule("audit.leader-is-auditor") { context in
    guard context.record.kind.map({ $0 == .internal }) ?? true,
      let leader = try context.reader.record(context.record.leader)
    else { return nil }
    let roles = try Appointments(context.reader).roles(of: leader, on: context.day)
    return roles.contains(.auditor) ? nil : .init(["leader": .person(leader.id.text, name: leader.name)])
  }

  /// ISO 9001:2015, 9.2.2 c): whoever owns a process or works in a unit does not audit it.
  private static let auditorsAreIndependent = independence { _ in nil }

  /// The same when the audit is reported, over the whole time since it was prepared: ownership that was moved away and
  /// back leaves its trace.
  private static let auditorsWereIndependent = independence { context in
    let steps = try context.reader.history(Audit.key, id: context.old.id.text)
    return steps.first { $0.facts["step"] == "prepare" }?.entry.at.day ?? context.old.held ?? context.old.planned
  }

  private static func independence(
    since start: @escaping @Sendable (StepContext.Of<Audit>) throws -> Day?
  ) -> DutySeparation.Of<Audit> {
    .apart(
      "auditor",
      able: { try AuditorIndependence(reader: $0.reader).independent(of: $0.record, since: start($0)) },
      { context in
        try AuditorIndependence(reader: context.reader).conflicts(context.record, since: start(context))
          .filter { try !isExcepted($0.auditor, context) }
          .map { .init(person: $0.auditor, record: $0.record) }
      })
  }

  /// Whoever may prepare an audit by the director's exception may report it too.
  private static func isExcepted(_ person: String, _ context: StepContext.Of<Audit>) throws -> Bool {
    try context.reader.has(
      FourEyesException.self,
      where: .all([
        .equals(\.for, context.old.id.text), .equals(\.person, RecordID(person)), .equals(\.state, .used),
      ]))
  }

  /// A checklist of which nothing was examined shows nothing.
  private static let isExamined = StepRule.Of<Audit>.holds("audit.examined") { context in
    let items = try ChecklistProposal.items(of: context.old, context.reader)
    return items.isEmpty || ChecklistCounts(items).notExamined < items.count
  }

  private static let nonconformitiesAreRecorded = StepRule.Of<Audit>.rule("audit.findings-recorded") { context in
    let findings = try context.reader.records(
      AuditFinding.self,
      where: .all([
        .equals(\.audit, context.old.id), .isIn(\.class, [.minor, .major]), .isEmpty(\.nonconformity),
      ]))
    return findings.isEmpty ? nil : .records(findings.map(\.id.text))
  }

  /// An audit closes when each of its nonconformities is at least planned.
  private static let nonconformitiesArePlanned = StepRule.Of<Audit>.rule("audit.nonconformities-planned") { context in
    let findings = try context.reader.records(
      AuditFinding.self, where: .all([.equals(\.audit, context.old.id), .isSet(\.nonconformity)]))
    let early = try findings.compactMap(\.nonconformity).filter { id in
      guard let state = try context.reader.record(id)?.state else { return true }
      return [.registered, .contained, .analysed].contains(state)
    }
    return early.isEmpty ? nil : .records(early.map(\.text))
  }
}
