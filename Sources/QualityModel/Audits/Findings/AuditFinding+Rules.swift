extension AuditFinding {
  /// Findings are made while an audit is held and until it is closed; then they stay as they are.
  static let rules = [auditIsHeld, stays, nonconformityIsDone]

  /// Findings come from an audit that is being held or is reported.
  private static let auditIsHeld = RecordRule("finding.audit-held") { writing in
    guard writing.old == nil || writing.old?["audit"] != writing.new["audit"] else { return nil }
    return try obstacle(writing.new, writing, unless: [.inProgress, .reported])
  }

  /// The findings of a closed audit are what its report says.
  private static let stays = RecordRule("finding.audit-closed") { writing in
    guard let old = writing.old else { return nil }
    return try obstacle(old, writing, unless: [.planned, .prepared, .inProgress, .reported, .postponed])
  }

  private static func obstacle(
    _ finding: RecordValue, _ writing: RecordWriting, unless states: [Audit.State]
  ) throws -> [String: String]? {
    guard let id = finding.text("audit"), let audit = try writing.reader.record(Audit.self, id: id) else { return nil }
    let state = audit.state ?? .planned
    guard !states.contains(state) else { return nil }
    let events = Lifecycle.of(Audit.schema)?.events(in: state.rawValue) ?? []
    return ["record": id, "kind": Audit.key, "state": state.rawValue, "event": events.first ?? "show"]
  }

  /// What is a nonconformity cannot be graded down while it is still open.
  private static let nonconformityIsDone = RecordRule("finding.nonconformity-open") { writing in
    guard let old = writing.old.flatMap({ Record<AuditFinding>($0) }), let id = old.nonconformity?.text,
      let new = Record<AuditFinding>(writing.new),
      !new.isNonconforming || new.nonconformity == nil || writing.new.isWithdrawn,
      let nonconformity = try writing.reader.record(Nonconformity.self, id: id),
      Nonconformity.State.open.contains(nonconformity.state ?? .registered)
    else { return nil }
    return ["nonconformity": id]
  }
}

extension Record<AuditFinding> {
  /// Whether the finding is a nonconformity: minor or major.
  public var isNonconforming: Bool { self.class == .minor || self.class == .major }
}
