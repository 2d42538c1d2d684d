import QualityModel

/// A table of a survey that is read: its file, its heads, and its rows.
struct SurveyTable {
  let file: ImportFile
  let table: ImportFile.Table
  private let conditions: [(index: Int, condition: RowCondition)]
  private let filling: Set<Int>

  /// - Throws: `import.unknown-header` for what is said of a column that is not there
  init(_ file: ImportFile, _ table: ImportFile.Table, _ told: ToldColumns) throws {
    self.file = file
    self.table = table
    try HeadingField.refuseIdle(told.options, [table], at: Refusal.Place(file: file.name))
    let headers = table.headers
    let place = file.place(table, row: table.shape.headRows.first ?? 1, line: table.shape.headRows.first)
    conditions = try ColumnPlan.conditions(headers, told.options, place)
    for header in told.mapping.keys.sorted() where CellTemplate.index(of: header, in: headers) == nil {
      throw Refusal(.usage, .importUnknownHeader, ["header": .text(ColumnPlan.quotable(header))], at: place)
    }
    filling = try told.options.columns(read: .fillDown, of: headers, at: place)
  }

  var shape: TableShape { table.shape }
  var headers: [String] { table.headers }

  /// What was seen in the file and not read; of several tables one is read.
  var besides: ImportReport.Besides {
    var besides = file.besides
    besides.tables += file.tables.count - 1
    return besides
  }

  /// The name of the sheet; empty for a text file.
  var sheet: String { isText ? "" : file.workbook.sheets[table.sheet].name }

  /// Where the heads stand.
  var headPlace: Refusal.Place {
    file.place(table, row: shape.headRows.first ?? 1, line: shape.headRows.first)
  }

  /// Whether cells are texts in which a spreadsheet may have put apostrophes.
  var isText: Bool { !file.isSpreadsheet }

  /// Reads the rows that are meant, from the first to the last.
  /// - Returns: the digest of the file
  @discardableResult
  func forEach(hashing: Bool = false, _ body: (TableBody, CSVRows?) throws -> Void) throws -> String {
    do {
      let csv = try (file.workbook as? CSVTable)?.reading(hashing: hashing)
      let rows = TableBody(
        try csv ?? file.workbook.rows(of: table.sheet), shape, merged: table.merged, filling: filling)
      while try rows.next() {
        guard conditions.allSatisfy({ $0.condition.isMet(by: rows[$0.index].words) }) else { continue }
        try body(rows, csv)
      }
      guard hashing else { return "" }
      while try csv?.next() == true {}
      return try file.digest(csv)
    } catch {
      throw ImportFailure.refusal(error, file: file.name)
    }
  }

  /// The place of a cell as people see it.
  func place(_ rows: TableBody, _ csv: CSVRows?, column: Int? = nil) -> Refusal.Place {
    file.place(table, row: rows.row, line: csv?.reader.line, column: column)
  }
}

extension ImportFile {
  /// The table with the most columns; of several the first.
  var widest: Table {
    tables.dropFirst().reduce(tables[0]) { $1.shape.columns.count > $0.shape.columns.count ? $1 : $0 }
  }
}
