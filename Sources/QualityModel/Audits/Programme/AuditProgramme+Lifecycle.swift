extension AuditProgramme {
  /// From the quality manager's proposal to the end of the year's audits (ISO 9001:2015, 9.2.2).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: AuditProgramme.self, sealed: [\.approvedBy, \.approvedOn, \.preparedBy] + signatureFields,
    frozen: [.frozen([\.objectives, \.risks, \.cycleYears], in: [.approved, .closed])],
    [
      .step("prepare", from: [], to: .draft, by: [.anyone], then: [.actor(\.preparedBy)]),
      .step(
        "approve", from: [.draft], to: .approved, by: [.role(.director)],
        apart: [.actor("approver", notIn: [\.preparedBy])], if: [hasAudits],
        then: [.actor(\.approvedBy), .day(\.approvedOn)]
      ).signed,
      .aside(
        "amend", from: [.approved], to: .draft, by: [.role(.qualityManager)], needsReason: true,
        then: [.clear([\.approvedBy, \.approvedOn] + signatureFields)]),
      .step(
        "close", from: [.approved], to: .closed, by: [.role(.qualityManager)], if: [auditsAreClosed]),
    ])

  private static let hasAudits = StepRule.Of<AuditProgramme>.holds("programme.has-audits") { context in
    try context.reader.count(Audit.self, where: .equals(\.programme, context.old.id)) > 0
  }

  private static let auditsAreClosed = StepRule.Of<AuditProgramme>.rule("programme.audits-closed") { context in
    let open = try context.reader.records(
      Audit.self,
      where: .all([
        .equals(\.programme, context.old.id), .not(.isIn(\.state, [.closed, .cancelled])),
      ]))
    return open.isEmpty ? nil : .records(open.map(\.id.text))
  }
}
