public import QualityModel

/// The report of an audit: what was found, against which criteria, with which evidence, and what follows
/// (ISO 19011, 6.5).
public struct AuditReport: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "auditReport",
    sections: [
      "conclusion", "scope", "findings", "corrections", "nonconformities", "checklist", "exceptions", "history",
    ])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// Who signs it.
  public let signatures: [ReportSignature]

  /// - Parameters:
  ///   - audit: the audit
  ///   - reader: lends what it found, and its history
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(of audit: Record<Audit>, reading reader: any RecordReader, asOf day: Day) throws {
    let records = try AuditRecords(audit, ReportLookup(reader), day)
    var head = try records.head("page.audit-report")
    let signature = SignatureFacts(record: audit, lookup: records.lookup)
    let belonging = records.findings.map { (AuditFinding.key, $0.id.text) }
    head.facts.append(records.fact(\.reportedOn, .date(audit.reportedOn)))
    head.facts += [
      try signature.fact(),
      try PermittedHands(lookup: records.lookup).fact(about: [(Audit.key, audit.id.text)] + belonging),
    ].compactMap { $0 }
    head.notices += signature.notices
    self.head = head
    sections = try [
      AuditConclusion(records: records).section(), AuditScope(records: records).section(),
      AuditFindings(records: records).section(), AuditCorrections(records: records).section(),
      AuditNonconformities(records: records).section(), AuditAnswers(records: records).section(),
      ExceptionSection(lookup: records.lookup).section(of: [audit.id.text]),
      RecordHistorySection(lookup: records.lookup).section(of: audit.content),
    ].compactMap { $0 }
    signatures = try records.signatures()
  }
}
