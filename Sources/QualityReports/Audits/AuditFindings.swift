import QualityModel

/// The findings of an audit with criterion and evidence, the gravest first.
struct AuditFindings {
  let records: AuditRecords

  func section() throws -> ReportSection {
    guard !records.findings.isEmpty else {
      return ReportSection("findings", label: "audit.findings", [.notice(ReportNotice("audit.findings.none"))])
    }
    let rows = try AuditFinding.Class.gravestFirst.flatMap { grade in
      try records.findings.filter { $0.class == grade }.map(row)
    }
    let table = ReportTable.list(
      "audit-findings",
      [
        .init(label: "audit.finding"), .field(\AuditFinding.class), .field(\AuditFinding.title),
        .field(\AuditFinding.evidence), .field(\AuditFinding.criterion),
        .field(\AuditFinding.process), .field(\AuditFinding.nonconformity),
      ], rows)
    return ReportSection("findings", label: "audit.findings", count: records.findings.count, [.table(table)])
  }

  private func row(_ finding: Record<AuditFinding>) throws -> [ReportTable.Cell?] {
    let key = "choice.finding.class.\(finding.class.rawValue)"
    let grade: ReportTable.Cell =
      switch finding.class {
      case .major: .mark(key, .bad)
      case .minor: .mark(key, .warn)
      case .goodPractice: .mark(key, .good)
      default: .label(key)
      }
    return [
      .text(finding.id.text), grade, .text(finding.title), .text(finding.evidence), .text(finding.criterion),
      try records.lookup.record(QualityProcess.key, finding.process?.text),
      finding.nonconformity.map { .text($0.text) },
    ]
  }
}
