import QualityModel

/// Which processes the cycle reaches in which year, and which it leaves out.
struct ProgrammeCoverage {
  let records: ProgrammeRecords
  private var coverage: AuditCoverage { records.coverage }

  func section() -> ReportSection {
    guard !coverage.rows.isEmpty else {
      return ReportSection("coverage", label: "programme.coverage", [.notice(ReportNotice("programme.coverage.none"))])
    }
    let years = coverage.years.map { ReportTable.Column(label: "audit.year", year: $0) }
    let columns = [ReportTable.Column(label: "audit.process")] + years + [.init(label: "programme.cover")]
    let table = ReportTable(
      id: "programme-coverage", columns: columns,
      rows: coverage.rows.map { row in
        ReportTable.Row(
          cells: [.text("\(row.process.id.text) \(row.process.name)")] + coverage.years.map { audits(row, $0) }
            + [standing(row)])
      })
    return ReportSection("coverage", label: "programme.coverage", count: coverage.rows.count, [.table(table)])
  }

  private func audits(_ row: AuditCoverage.Row, _ year: Int) -> ReportTable.Cell {
    .text(row.audits.filter { $0.day.year == year }.map(\.id.text).joined(separator: ", "))
  }

  private func standing(_ row: AuditCoverage.Row) -> ReportTable.Cell {
    guard row.isGap else {
      return row.audits.contains(where: \.isConcluded)
        ? .mark("programme.cover.held", .good) : .label("programme.cover.planned")
    }
    guard let last = row.last else { return .mark("programme.cover.never", .bad) }
    return .several([.mark("programme.cover.gap", .bad), .text(last.id.text)])
  }
}
