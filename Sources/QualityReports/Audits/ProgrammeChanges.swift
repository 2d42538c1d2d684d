import QualityModel

/// Audits of a programme that were postponed or cancelled, with the day first planned and the reason.
struct ProgrammeChanges {
  let records: ProgrammeRecords

  func section() throws -> ReportSection {
    let changed = records.audits.filter { audit in
      audit.state == .cancelled || audit.state == .postponed || audit.firstPlanned.map { $0 != audit.planned } ?? false
    }
    guard !changed.isEmpty else {
      return ReportSection("changes", label: "programme.changes", [.notice(ReportNotice("programme.changes.none"))])
    }
    let table = ReportTable.list(
      "programme-changes",
      [
        .init(label: "audit.audit"), .field(\Audit.title), .field(\Audit.firstPlanned),
        .field(\Audit.planned), .field(\Audit.state), .init(label: "audit.reason"),
      ], try changed.map(row))
    return ReportSection("changes", label: "programme.changes", count: changed.count, [.table(table)])
  }

  /// The reason stands in the trail; one that came with an import may stand in the remark.
  private func row(_ audit: Record<Audit>) throws -> [ReportTable.Cell?] {
    let history = try records.lookup.reader.history(Audit.key, id: audit.id.text)
    let event = audit.state == .cancelled ? "cancel" : "postpone"
    let reason = AuditRecords.reason(of: event, history) ?? audit.note
    return [
      .text(audit.id.text), .text(audit.title), .date(audit.firstPlanned ?? audit.planned),
      audit.state == .cancelled ? nil : .day(audit.planned), records.state(of: audit), .words(reason),
    ]
  }
}
