import QualityModel

/// Writes a list as an aligned table; on a screen with the number of records below.
struct ListTable {
  let kind: RecordSchema
  let session: Session

  func write(_ query: RecordQuery, _ marks: ListMarks, _ reader: any RowReader) throws {
    let columns = ListColumns.of(kind)
    let read = columns + marks.fields.filter { !columns.contains($0) }
    let phrases = try session.phrases()
    var table = CellTable(headers: [phrases.text("list.id")] + columns.map { phrases.field($0.key, of: kind) })
    var cells = RowCells(schema: kind, phrases: phrases)
    try reader.forEachRow(query, read) { row in
      row.withBytes(0) { table.append($0) }
      if !row.isEmpty(1) { table.append(" ×") }
      table.endCell()
      let borne = marks.text(marks.names(of: row, read), phrases)
      for (place, field) in columns.enumerated() {
        cells.add(row, place + 2, field, behind: field == kind.stateField ? borne : "", to: &table)
      }
    }
    let isScreen = session.console.isTerminal
    if table.count > 1 || !isScreen { write(table, isScreen ? session.console.width : .max) }
    if isScreen { session.console.line(footer(table.count - 1, query, phrases)) }
  }

  private func write(_ table: CellTable, _ width: Int) {
    let widths = table.widths(fitting: width)
    var output = LineOutput(session.console)
    for row in 0..<table.count {
      table.writeRow(row, widths, to: &output.bytes)
      output.flush()
    }
    output.flush(always: true)
  }

  private func footer(_ count: Int, _ query: RecordQuery, _ phrases: Phrases) -> String {
    let facts = ["kinds": phrases.kinds(kind)]
    if count == 0 { return phrases.text("list.empty", facts) }
    let key = count == query.limit ? "list.count-limited" : "list.count"
    return phrases.text(key, count: count, facts)
  }
}
