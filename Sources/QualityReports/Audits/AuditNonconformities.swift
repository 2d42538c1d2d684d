import QualityModel

/// The nonconformities that came of an audit's findings, and where they stand.
struct AuditNonconformities {
  let records: AuditRecords

  func section() throws -> ReportSection {
    let found = try records.findings.compactMap(\.nonconformity).compactMap {
      try records.lookup.reader.record(Nonconformity.self, id: $0.text)
    }
    guard !found.isEmpty else {
      return ReportSection(
        "nonconformities", label: "audit.nonconformities", [.notice(ReportNotice("audit.nonconformities.none"))])
    }
    let table = ReportTable.list(
      "audit-nonconformities",
      [
        .init(label: "audit.nonconformity"), .field(\Nonconformity.title),
        .field(\Nonconformity.severity), .field(\Nonconformity.owner),
        .field(\Nonconformity.due), .field(\Nonconformity.state),
      ], try found.map(row))
    return ReportSection("nonconformities", label: "audit.nonconformities", count: found.count, [.table(table)])
  }

  private func row(_ record: Record<Nonconformity>) throws -> [ReportTable.Cell?] {
    [
      .text(record.id.text), .text(record.title), .severity(of: record),
      try records.lookup.person(record.owner?.text), .term(record.due, isOpen: record.isToImplement, on: records.asOf),
      .choice(record.state ?? .registered, \Nonconformity.state),
    ]
  }
}
