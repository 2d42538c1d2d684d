extension AuditFinding {
  /// The process that can only be meant, where none was named: the audit's only one.
  public static let completions: [CompletionRule.Of<AuditFinding>] = [
    .fills([\.process]) { finding, basis in
      guard finding.content[fields.audit] != nil, let audit = try basis.audit(finding.audit),
        audit.processes.count == 1
      else { return }
      finding.process = audit.processes[0]
    }
  ]

  /// A minor or major finding is a nonconformity: it is made with the finding, and weighs what the finding weighs.
  public static let followUps: [FollowUp.Of<AuditFinding>] = [
    .rule { finding, work in
      try checkDay(of: finding, work)
      guard finding.isNonconforming else { return nil }
      if let known = finding.nonconformity {
        try grade(known, as: finding, &work)
        return nil
      }
      let nonconformity = try FindingNonconformity(reader: work.reader).nonconformity(of: finding)
      // How much it weighs says the finding, whoever of the team writes it.
      let made = try work.add(nonconformity, by: .useCase)
      work.set(\.nonconformity, of: finding.id, to: made.id, by: .useCase)
      return made.content
    }
  ]

  /// Nothing is found before the audit was held.
  private static func checkDay(of finding: Record<AuditFinding>, _ work: Work) throws {
    guard let audit = try work.reader.record(finding.audit), let held = audit.held, work.today < held else { return }
    throw Refusal.order(of: work.today, in: audit.content, after: held, in: Audit.fields.held)
  }

  private static func grade(
    _ id: RecordID<Nonconformity>, as finding: Record<AuditFinding>, _ work: inout Work
  ) throws {
    let severity: Nonconformity.Severity = finding.class == .major ? .major : .minor
    guard let known = try work.reader.record(id), known.severity != severity else { return }
    work.set(\.severity, of: id, to: severity, by: .useCase)
  }
}
