import QualityModel

/// The audits of a programme by day, and why each stands in it.
struct ProgrammeAudits {
  let records: ProgrammeRecords

  func section() throws -> ReportSection {
    guard !records.audits.isEmpty else {
      return ReportSection("audits", label: "programme.audits", [.notice(ReportNotice("programme.audits.none", .warn))])
    }
    let table = ReportTable.list(
      "programme-audits",
      [
        .init(label: "audit.audit"), .field(\Audit.planned), .field(\Audit.processes),
        .field(\Audit.units), .field(\Audit.leader), .field(\Audit.held),
        .field(\Audit.state),
      ], try records.audits.map(row))
    return ReportSection("audits", label: "programme.audits", count: records.audits.count, [.table(table)])
  }

  private func row(_ audit: Record<Audit>) throws -> [ReportTable.Cell?] {
    let lookup = records.lookup
    return [
      .text(audit.id.text), .day(audit.planned),
      .all(try audit.processes.compactMap { try lookup.record(QualityProcess.key, $0.text) }),
      .all(try audit.units.compactMap { try lookup.title(OrganisationUnit.key, $0.text).map { .text($0) } }),
      try lookup.person(audit.leader.text), .date(audit.held), records.state(of: audit),
    ]
  }

  /// Why each audit stands in the programme, as far as it was written down.
  func reasons() throws -> ReportSection {
    let reasoned = records.audits.filter { !$0.reasons.isEmpty && $0.state != .cancelled }
    guard !reasoned.isEmpty else {
      return ReportSection("reasons", label: "programme.reasons", [.notice(ReportNotice("programme.reasons.none"))])
    }
    let table = ReportTable.list(
      "programme-reasons",
      [.init(label: "audit.audit"), .field(\Audit.processes), .field(\Audit.reasons)],
      try reasoned.map { audit in
        [
          .text(audit.id.text),
          .all(try audit.processes.compactMap { try records.lookup.record(QualityProcess.key, $0.text) }),
          .all(audit.reasons.map { .text($0) }),
        ]
      })
    return ReportSection("reasons", label: "programme.reasons", [.table(table)])
  }
}
