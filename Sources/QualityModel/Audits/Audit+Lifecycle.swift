extension Audit {
  /// From the planned audit to the day on which everything that it found is at least planned (ISO 9001:2015, 9.2;
  /// ISO 19011, 6).
  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["planned", "firstPlanned", "held", "reportedOn", "conclusion"],
    frozen: [
      FrozenFields(["leader", "team", "processes", "units"], in: [State.prepared, .inProgress, .reported, .closed]),
      FrozenFields(["criteria", "scope", "method", "programme", "kind"], in: [State.inProgress, .reported, .closed]),
    ],
    [
      LifecycleStep(
        "plan", from: [State](), to: .planned, by: [.anyone], tells: [.required("planned"), .optional("firstPlanned")]),
      LifecycleStep(
        "prepare", from: [State.planned, .postponed], to: .prepared, by: auditors,
        apart: [auditorsAreIndependent], if: [hasCriteria, hasChecklist, leaderIsAuditor]),
      LifecycleStep(
        "begin", from: [State.prepared], to: .inProgress, by: auditors, tells: [.optional("held")],
        if: [.notInFuture("held")], then: [.dayIfEmpty("held")]),
      LifecycleStep(
        "report", from: [State.inProgress], to: .reported, by: auditors, tells: [.required("conclusion")],
        if: [nonconformitiesAreRecorded], then: [.day("reportedOn")]),
      LifecycleStep(
        "close", from: [State.reported], to: .closed, by: auditors, if: [nonconformitiesArePlanned]),
      LifecycleStep(
        "postpone", from: [State.planned, .prepared], to: .postponed, by: auditors, tells: [.required("planned")],
        needsReason: true, if: [.later("planned")]),
      LifecycleStep(
        "cancel", from: [State.planned, .prepared, .postponed], to: .cancelled,
        by: [.role(.qualityManager), .role(.director)], needsReason: true),
      LifecycleStep(
        "restaff", from: [State.prepared, .inProgress], to: nil, by: [.role(.qualityManager)],
        tells: [.optional("leader"), .optional("team")], needsReason: true, apart: [auditorsAreIndependent],
        if: [leaderIsAuditor]),
    ])

  private static let auditors: [StepPerformer] = [.named("leader"), .named("team"), .role(.qualityManager)]

  private static let hasCriteria = StepRule.holds("audit.has-criteria") { !$0.record.list("criteria").isEmpty }

  private static let hasChecklist = StepRule.holds("audit.has-checklist") { context in
    try context.reader.count(ChecklistItem.key, where: .equals("audit", .text(context.old.id))) > 0
  }

  /// ISO 9001:2015, 7.2; ISO 19011, 7: whoever leads an internal audit is an auditor.
  private static let leaderIsAuditor = StepRule("audit.leader-is-auditor") { context in
    guard context.record.text("kind").map({ $0 == Kind.internal.rawValue }) ?? true,
      let id = context.record.text("leader"), let leader = try context.reader.record(Person.self, id: id)
    else { return nil }
    return leader.roles.contains(.auditor) ? nil : .init(["leader": "\(id) \(leader.name)"])
  }

  /// ISO 9001:2015, 9.2.2 c): whoever owns a process or works in a unit does not audit it.
  private static let auditorsAreIndependent = DutySeparation("auditor") { context in
    try AuditorIndependence(reader: context.reader).conflicts(context.record)
      .map { .init(person: $0.auditor, record: $0.record) }
  }

  private static let nonconformitiesAreRecorded = StepRule("audit.findings-recorded") { context in
    let findings = try context.reader.records(
      AuditFinding.self,
      where: .all([
        .equals("audit", .text(context.old.id)), .isIn("class", [.text("minor"), .text("major")]),
        .isEmpty("nonconformity"),
      ]))
    return findings.isEmpty ? nil : .records(findings.map(\.id.text))
  }

  /// An audit closes when each of its nonconformities is at least planned.
  private static let nonconformitiesArePlanned = StepRule("audit.nonconformities-planned") { context in
    let findings = try context.reader.records(
      AuditFinding.self, where: .all([.equals("audit", .text(context.old.id)), .isSet("nonconformity")]))
    let early = try findings.compactMap(\.nonconformity).filter { id in
      guard let state = try context.reader.record(Nonconformity.self, id: id.text)?.state else { return true }
      return [.registered, .contained, .analysed].contains(state)
    }
    return early.isEmpty ? nil : .records(early.map(\.text))
  }
}
