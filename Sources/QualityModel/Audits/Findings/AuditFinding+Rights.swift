extension AuditFinding {
  /// A finding is the word of those who audit. Once the report is issued only the leader corrects it, and it shows.
  public static let rights: KindRights.Of<AuditFinding> = .table([
    .add(by: auditors, if: [.auditIs([.inProgress])]),
    .add(by: [.through(\.audit, \.leader)], if: [.auditIs([.inProgress, .reported])]),
    .edit(by: auditors, if: [.auditIs([.inProgress])]),
    .edit(
      by: [.through(\.audit, \.leader)], needsReason: true, if: [.auditIs([.inProgress, .reported])],
      then: [.day(\.correctedOn), .actor(\.correctedBy), .reason(\.correction)]),
    .withdraw(by: [.through(\.audit, \.leader)], if: [.auditIs([.inProgress, .reported])]),
  ])

  private static let auditors: [StepPerformer.Of<AuditFinding>] = [
    .through(\.audit, \.leader), .through(\.audit, \.team),
  ]
}

extension Typed where Kind == AuditFinding, Subject == StepRule {
  /// The audit to which the finding belongs is in one of these states.
  fileprivate static func auditIs(_ states: [Audit.State]) -> Self {
    .rule("finding.audit-held") { context in
      try AuditState.obstacle(
        from: context.old.audit, to: context.record.audit, unless: states, context.reader)
    }
  }
}
