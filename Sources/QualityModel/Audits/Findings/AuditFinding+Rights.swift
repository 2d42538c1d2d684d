extension AuditFinding {
  /// A finding is the word of those who audit. Once the report is issued only the leader corrects it, and it shows.
  public static let rights: KindRights.Of<AuditFinding> = .table([
    .add(by: auditors, if: [auditIs([.inProgress])]),
    .add(by: [.through(\.audit, \.leader)], if: [auditIs([.inProgress, .reported])]),
    .edit(by: auditors, if: [auditIs([.inProgress])]),
    .edit(
      by: [.through(\.audit, \.leader)], needsReason: true, if: [auditIs([.inProgress, .reported])],
      then: [.day(\.correctedOn), .actor(\.correctedBy), .reason(\.correction)]),
    .withdraw(by: [.through(\.audit, \.leader)], if: [auditIs([.inProgress, .reported])]),
  ])

  private static let auditors: [StepPerformer.Of<AuditFinding>] = [
    .through(\.audit, \.leader), .through(\.audit, \.team),
  ]

  private static func auditIs(_ states: [Audit.State]) -> StepRule.Of<AuditFinding> {
    .audit(\.audit, isIn: states, "finding.audit-held")
  }
}
