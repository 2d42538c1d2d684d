extension AuditFinding {
  /// Findings are made while an audit is held and until it is closed; then they stay as they are.
  public static let rules = [auditIsHeld, stays, nonconformityIsDone]

  /// Findings come from an audit that is being held or is reported.
  private static let auditIsHeld = RecordRule.Of<AuditFinding>.rule("finding.audit-held") { writing in
    guard writing.old?.audit != writing.new.audit else { return nil }
    return try obstacle(writing.new, writing, unless: [.inProgress, .reported])
  }

  /// The findings of a closed audit are what its report says.
  private static let stays = RecordRule.Of<AuditFinding>.rule("finding.audit-closed") { writing in
    guard let old = writing.old else { return nil }
    return try obstacle(old, writing, unless: [.planned, .prepared, .inProgress, .reported, .postponed])
  }

  private static func obstacle(
    _ finding: Record<AuditFinding>, _ writing: RecordWriting.Of<AuditFinding>, unless states: [Audit.State]
  ) throws -> [String: Refusal.Fact]? {
    guard let audit = try writing.reader.record(finding.audit) else { return nil }
    let state = audit.state ?? .planned
    guard !states.contains(state) else { return nil }
    let events = Audit.lifecycle?.events(in: state.rawValue) ?? []
    return [
      "record": .record(finding.audit.text), "kind": .kind(Audit.key), "state": .state(state.rawValue, of: Audit.key),
      "command": .command(Audit.key), "event": .text(events.first ?? "show"),
    ]
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
