extension AuditProgramme {
  /// From the quality manager's proposal to the end of the year's audits (ISO 9001:2015, 9.2.2).
  static let lifecycle = Lifecycle(
    key, State.self, sealed: ["approvedBy", "approvedOn", "preparedBy"],
    frozen: [FrozenFields(["objectives", "risks", "cycleYears"], in: [State.approved, .closed])],
    [
      LifecycleStep("prepare", from: [State](), to: .draft, by: [.anyone], then: [.actor("preparedBy")]),
      LifecycleStep(
        "approve", from: [State.draft], to: .approved, by: [.role(.director)],
        apart: [.actor("approver", notIn: ["preparedBy"])], if: [hasAudits],
        then: [.actor("approvedBy"), .day("approvedOn")]),
      LifecycleStep(
        "amend", from: [State.approved], to: .draft, by: [.role(.qualityManager)], needsReason: true,
        then: [.clear(["approvedBy", "approvedOn"])]),
      LifecycleStep(
        "close", from: [State.approved], to: .closed, by: [.role(.qualityManager)], if: [auditsAreClosed]),
    ])

  private static let hasAudits = StepRule.holds("programme.has-audits") { context in
    try context.reader.count(Audit.key, where: .equals("programme", .text(context.old.id))) > 0
  }

  private static let auditsAreClosed = StepRule("programme.audits-closed") { context in
    let open = try context.reader.records(
      Audit.self,
      where: .all([
        .equals("programme", .text(context.old.id)), .not(.isIn("state", [.text("closed"), .text("cancelled")])),
      ]))
    return open.isEmpty ? nil : .records(open.map(\.id.text))
  }
}
