import QualityModel

/// The year at one look: which process is audited in which month.
struct ProgrammeYear {
  let records: ProgrammeRecords

  func section() throws -> ReportSection {
    let audits = records.audits.filter { $0.day.year == records.year && $0.state != .cancelled }
    let processes = Set(audits.flatMap(\.processes)).sorted()
    guard !processes.isEmpty else {
      return ReportSection("year", label: "programme.year", [.notice(ReportNotice("programme.audits.none", .warn))])
    }
    let columns = [ReportTable.Column(label: "audit.process")] + (1...12).map { .init(label: "month.short.\($0)") }
    let table = ReportTable(
      id: "programme-year", columns: columns,
      rows: try processes.map { process in
        let name = try records.lookup.record(QualityProcess.key, process.text) ?? .text(process.text)
        return ReportTable.Row(cells: [name] + (1...12).map { month(of: process, $0, audits) })
      })
    return ReportSection(
      "year", label: "programme.year", [.notice(ReportNotice("programme.year.how")), .table(table)])
  }

  /// The days of a month on which the process is audited, held ones with a sign.
  private func month(
    of process: RecordID<QualityProcess>, _ month: Int, _ audits: [Record<Audit>]
  ) -> ReportTable.Cell {
    let days = audits.filter { $0.processes.contains(process) && $0.day.month == month }.map { audit in
      "\(audit.day.components.day).\(audit.isConcluded || audit.held != nil ? " ✓" : "")"
    }
    return .text(days.joined(separator: " "))
  }
}
