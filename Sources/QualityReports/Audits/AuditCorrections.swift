import QualityModel

/// What was corrected after the report was issued, by whom, when and why; nothing where nothing was.
struct AuditCorrections {
  let records: AuditRecords

  func section() throws -> ReportSection? {
    let rows = try findings() + items()
    guard !rows.isEmpty else { return nil }
    let table = ReportTable.list(
      "audit-corrections",
      [
        .init(label: "audit.corrected"), .field(\AuditFinding.correctedOn), .field(\AuditFinding.correctedBy),
        .field(\AuditFinding.correction),
      ], rows)
    return ReportSection(
      "corrections", label: "audit.corrections", count: rows.count,
      [.notice(ReportNotice("audit.corrections.about", .warn)), .table(table)])
  }

  private func findings() throws -> [[ReportTable.Cell?]] {
    try records.findings.compactMap { finding in
      try finding.correctedOn.map { try row(finding.id.text, $0, finding.correctedBy, finding.correction) }
    }
  }

  private func items() throws -> [[ReportTable.Cell?]] {
    try records.items.compactMap { item in
      try item.correctedOn.map { try row(item.id.text, $0, item.correctedBy, item.correction) }
    }
  }

  private func row(
    _ id: String, _ day: Day, _ person: RecordID<Person>?, _ reason: String?
  ) throws -> [ReportTable.Cell?] {
    [.text(id), .day(day), try records.lookup.person(person?.text), .words(reason)]
  }
}
