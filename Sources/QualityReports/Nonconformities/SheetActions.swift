import QualityModel

/// What is done about it.
struct SheetActions {
  let sheet: SheetRecords

  func section() throws -> ReportSection {
    guard !sheet.actions.isEmpty else {
      return ReportSection("actions", label: "sheet.actions", [.notice(ReportNotice("sheet.actions.none"))])
    }
    let table = try ActionTable(lookup: sheet.lookup, asOf: sheet.asOf).table("actions", sheet.actions)
    return ReportSection("actions", label: "sheet.actions", count: sheet.actions.count, [.table(table)])
  }
}
