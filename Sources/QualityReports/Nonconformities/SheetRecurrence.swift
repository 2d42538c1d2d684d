import QualityModel

/// What it repeats, and what repeats it.
struct SheetRecurrence {
  let sheet: SheetRecords

  func section() throws -> ReportSection {
    var rows: [[ReportTable.Cell?]] = []
    if let earlier = try sheet.record.recurrenceOf.flatMap({
      try sheet.lookup.reader.record(Nonconformity.self, id: $0.text)
    }) {
      rows.append(row("sheet.recurrence.earlier", earlier))
    }
    let later = try sheet.lookup.reader.records(
      Nonconformity.self, where: .equals(\.recurrenceOf, sheet.record.id), order: [.ascending(\.found)])
    rows += later.map { row("sheet.recurrence.later", $0) }
    return ReportSection(
      "recurrence", label: "sheet.recurrence",
      rows.isEmpty ? [.notice(ReportNotice("sheet.recurrence.none"))] : [.table(table(rows))])
  }

  private func table(_ rows: [[ReportTable.Cell?]]) -> ReportTable {
    .list(
      "recurrence",
      [
        .init(label: "records.id"), .init(label: "column.relation"), .field(\Nonconformity.title, isWide: true),
        .field(\Nonconformity.found), .field(\Nonconformity.state),
      ], rows)
  }

  private func row(_ relation: String, _ other: Record<Nonconformity>) -> [ReportTable.Cell?] {
    [
      .text(other.id.text), .label(relation), .text(other.title), .day(other.found),
      .choice(other.state, \Nonconformity.state),
    ]
  }
}
