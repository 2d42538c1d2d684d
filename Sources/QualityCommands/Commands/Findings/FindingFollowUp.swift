import QualityModel
import QualityStore

/// Makes the nonconformity of a minor or major finding, in the transaction that writes the finding.
struct FindingFollowUp {
  let writer: WorkspaceWriter
  let today: Day

  /// What is known without being told: the process, where the audit has only one.
  func complete(_ record: inout RecordValue) throws {
    guard let finding = Record<AuditFinding>(record) else { return }
    record = try FindingNonconformity(reader: writer.reader).completed(finding).content
  }

  /// - Returns: the nonconformity that was made; `nil` if the finding is none or names one already
  func follow(_ id: String) throws -> RecordValue? {
    guard let finding = try writer.reader.record(AuditFinding.self, id: id), finding.isNonconforming else { return nil }
    if let known = finding.nonconformity?.text {
      try grade(known, as: finding)
      return nil
    }
    var nonconformity = try FindingNonconformity(reader: writer.reader).nonconformity(of: finding).content
    try RecordDefaults(reader: writer.reader, today: today).complete(&nonconformity)
    let made = try writer.add(nonconformity)
    try writer.edit(AuditFinding.key, id) { $0["nonconformity"] = .text(made) }
    return try writer.reader.record(Nonconformity.key, id: made)
  }

  /// A nonconformity weighs what its finding weighs.
  private func grade(_ id: String, as finding: Record<AuditFinding>) throws {
    let severity: Nonconformity.Severity = finding.class == .major ? .major : .minor
    guard let known = try writer.reader.record(Nonconformity.self, id: id), known.severity != severity else { return }
    try writer.edit(Nonconformity.key, id) { $0["severity"] = .text(severity.rawValue) }
  }
}
