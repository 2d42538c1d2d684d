import QualityModel

/// The course of an audit's day, with room to write down the hours and whom one meets.
struct AuditTimetable {
  let records: AuditRecords

  func section() throws -> ReportSection {
    let parts: [ReportTable.Cell] = try records.audit.processes.compactMap {
      try records.lookup.record(QualityProcess.key, $0.text)
    }
    let rows = [.label("audit.opening")] + parts + [.label("audit.closing")]
    var table = ReportTable(
      id: "audit-timetable",
      columns: ["hour", "part", "auditor", "met"].map { .init(label: "audit.timetable.\($0)") },
      rows: rows.map { ReportTable.Row(cells: [.text(""), $0, .text(""), .text("")]) })
    table.isList = true
    return ReportSection("timetable", label: "audit.timetable", [.table(table)])
  }
}
