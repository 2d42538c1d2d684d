import QualityModel

/// The audits of a programme by day, each with its reasons.
struct ProgrammeAudits {
  let records: ProgrammeRecords

  func section() throws -> ReportSection {
    guard !records.audits.isEmpty else {
      return ReportSection("audits", label: "programme.audits", [.notice(ReportNotice("programme.audits.none", .warn))])
    }
    let table = ReportTable.list(
      "programme-audits",
      [
        .field("planned", Audit.self), .init(label: "audit.audit"), .field("processes", Audit.self),
        .field("units", Audit.self), .field("leader", Audit.self), .field("reasons", Audit.self),
        .field("state", Audit.self),
      ], try records.audits.map(row))
    return ReportSection("audits", label: "programme.audits", count: records.audits.count, [.table(table)])
  }

  private func row(_ audit: Record<Audit>) throws -> [ReportTable.Cell?] {
    let lookup = records.lookup
    return [
      AuditRecords.plannedDay(of: audit), .text(audit.id.text),
      .all(try audit.processes.compactMap { try lookup.record(QualityProcess.key, $0.text) }),
      .all(try audit.units.compactMap { try lookup.title(OrganisationUnit.key, $0.text).map { .text($0) } }),
      try lookup.person(audit.leader.text), .all(audit.reasons.map { .text($0) }), records.state(of: audit),
    ]
  }
}
