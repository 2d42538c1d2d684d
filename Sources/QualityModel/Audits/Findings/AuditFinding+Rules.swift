extension AuditFinding {
  /// Findings are made while an audit is held and until it is closed; then they stay as they are.
  public static let rules = [auditIsHeld, stays, nonconformityIsDone]

  /// Findings come from an audit that is being held or is reported.
  private static let auditIsHeld = RecordRule.Of<AuditFinding>.rule("finding.audit-held") { writing in
    guard writing.old?.audit != writing.new.audit else { return nil }
    return try AuditState.obstacle(to: writing.new.audit, unless: [.inProgress, .reported], writing.reader)
  }

  /// The findings of a closed audit are what its report says.
  private static let stays = RecordRule.Of<AuditFinding>.rule("finding.audit-closed") { writing in
    guard let old = writing.old else { return nil }
    return try AuditState.obstacle(
      to: old.audit, unless: [.planned, .prepared, .inProgress, .reported, .postponed], writing.reader)
  }

  /// What is a nonconformity cannot be graded down while it is still open.
  private static let nonconformityIsDone = RecordRule.Of<AuditFinding>.rule("finding.nonconformity-open") { writing in
    let new = writing.new
    guard let id = writing.old?.nonconformity,
      !new.isNonconforming || new.nonconformity == nil || new.content.isWithdrawn,
      let nonconformity = try writing.reader.record(id),
      Nonconformity.State.open.contains(nonconformity.state ?? .registered)
    else { return nil }
    return ["nonconformity": .record(id.text)]
  }
}

extension Record<AuditFinding> {
  /// Whether the finding is a nonconformity: minor or major.
  public var isNonconforming: Bool { self.class == .minor || self.class == .major }
}
