import QualityModel

/// A file that is imported: a spreadsheet or a text file, and the tables in it that are taken.
final class ImportFile {
  /// A table of the file, with what is needed to read its records.
  struct Table {
    let sheet: Int
    let shape: TableShape
    let merged: [CellRange]

    /// Up to which column there are heads, counted from 1.
    var width: Int { (shape.columns.last { !$0.label.isEmpty }?.at ?? shape.span.upperBound) + 1 }

    /// The heads that are the same in the next file of its kind: those without periods.
    var lastingHeaders: [String] {
      shape.columns.filter { !$0.isOfPeriod }.map(\.label)
    }

    /// The heads by the places of their columns; nothing where the sheet has none.
    var headers: [String] {
      var headers = Array(repeating: "", count: shape.span.upperBound + 1)
      for column in shape.columns { headers[column.at] = column.label }
      return headers
    }
  }

  /// The name by which messages and the trail call it.
  let name: String
  let workbook: any TableWorkbook
  /// The tables that are taken.
  private(set) var tables: [Table] = []
  /// What was seen and not taken.
  private(set) var besides = ImportReport.Besides()

  private let path: String
  private let options: ImportOptions
  private let isKnown: (String) -> Bool
  private let isKey: (String) -> Bool
  private let holdsRecords: ([String]) -> Bool

  /// - Parameters:
  ///   - isKey: whether a head is the key of a field
  ///   - holdsRecords: whether below these heads every row is a record, also one of a single cell
  ///   - isKnown: whether a head means something to the kind that is imported
  /// - Throws: refusals about the file
  init(
    _ path: String, _ options: ImportOptions, isKey: @escaping (String) -> Bool = { _ in false },
    holdsRecords: @escaping ([String]) -> Bool = { _ in false }, isKnown: @escaping (String) -> Bool
  ) throws {
    (self.isKey, self.holdsRecords) = (isKey, holdsRecords)
    self.path = path
    self.options = options
    self.isKnown = isKnown
    name = PersonalCode.masked(path.split(separator: "/").last.map(String.init) ?? path)
    do {
      let spreadsheet: (any TableWorkbook)? = try SpreadsheetFile.open(path: path)
      workbook =
        try spreadsheet ?? CSVTable(path: path, encoding: options.encoding, delimiter: options.delimiter)
      try look()
    } catch {
      throw ImportFailure.refusal(error, file: name)
    }
  }

  var isSpreadsheet: Bool { !(workbook is CSVTable) }

  /// The SHA-256 of the file.
  func digest(_ rows: CSVRows?) throws -> String {
    if let spreadsheet = workbook as? any SpreadsheetWorkbook { return try spreadsheet.digest().hex }
    return rows?.source.digest?.hex ?? ""
  }

  // MARK: Which tables

  private func look() throws {
    if let plain = try tableOfKeys() {
      tables = [plain]
      return
    }
    var found: [Table] = []
    for sheet in try sheets() {
      let look = try TableLook(
        at: workbook, sheet: sheet, heads: options.headRows, until: options.until,
        mayLeaveOut: try options.headings != nil || !holdsRecords(sheet), isKnown: isKnown)
      let merged = try workbook.mergedCells(of: sheet)
      found += look.tables.map { Table(sheet: sheet, shape: $0, merged: merged) }
      besides.note(look, hiddenColumns: try workbook.hiddenColumns(of: sheet))
    }
    let known = found.filter { $0.shape.columns.contains { isKnown($0.label) } }
    tables = options.sheet == ImportOptions.allSheets || known.count < 2 ? known : taken(known)
    try refuseRowsElsewhere(found)
    if tables.isEmpty { tables = try Array(found.prefix(1)) + (found.isEmpty ? bare() : []) }
    guard !tables.isEmpty else { throw Refusal(.data, .importEmpty, at: Refusal.Place(file: name)) }
    if options.headRows == nil, let form = tables.first(where: \.shape.isOnItsSide) {
      throw Refusal(.data, .importOnItsSide, at: place(form, row: form.shape.rows.lowerBound, line: nil))
    }
    tables = tables.map { Table(sheet: $0.sheet, shape: tellingApart($0.shape), merged: $0.merged) }
    besides.tables = found.count - tables.count
    besides.unnamedColumns = tables.flatMap(\.shape.columns).filter { $0.label.isEmpty && $0.role == .values }
      .map { ColumnLetters.text($0.at) }
  }

  /// Who tells rows means some that are there.
  /// - Throws: `import.no-header-row`, `import.until-too-early`
  private func refuseRowsElsewhere(_ found: [Table]) throws {
    if let heads = options.headRows, found.allSatisfy({ $0.shape.headRows.last != heads.upperBound }) {
      var last = 0
      for sheet in try sheets() {
        let rows = try workbook.rows(of: sheet)
        while last < heads.upperBound, try rows.next() { last = rows.row }
      }
      if last < heads.upperBound {
        throw Refusal(
          .usage, .importNoHeaderRow, ["row": .count(heads.upperBound), "count": .count(last)],
          at: Refusal.Place(file: name))
      }
    }
    guard let until = options.until else { return }
    let first = found.compactMap { $0.shape.headRows.last }.min() ?? options.headRows?.upperBound ?? 1
    if until <= first {
      throw Refusal(
        .usage, .importUntilTooEarly, ["row": .count(until), "heads": .count(first)], at: Refusal.Place(file: name))
    }
  }

  /// Heads that stand twice get the letter of their column, so that each can be named.
  private func tellingApart(_ shape: TableShape) -> TableShape {
    var shape = shape
    let values = shape.columns.filter { $0.role == .values && !$0.label.isEmpty }
    let counts = Dictionary(grouping: values, by: { FieldValue.trimmed($0.label) }).mapValues(\.count)
    shape.columns = shape.columns.map { column in
      guard column.role == .values, counts[FieldValue.trimmed(column.label), default: 0] > 1 else { return column }
      let label = "\(FieldValue.trimmed(column.label)) (\(ColumnLetters.text(column.at)))"
      return TableShape.Column(at: column.at, label: label, role: column.role)
    }
    return shape
  }

  /// A text file whose first row holds keys of fields was written by a program: every row below is a record, and nothing
  /// has to be looked for.
  private func tableOfKeys() throws -> Table? {
    guard !isSpreadsheet, options.headRows == nil, options.until == nil, options.headings == nil else { return nil }
    let rows = try workbook.rows(of: 0)
    guard try rows.next() else { return nil }
    let heads = (0..<rows.count).map { rows[$0].words }
    guard !heads.isEmpty, heads.allSatisfy({ isKey($0) || $0 == ColumnPlan.reasonHeader }) else { return nil }
    let columns = heads.enumerated().map { TableShape.Column(at: $0, label: $1, role: .values) }
    return Table(
      sheet: 0, shape: TableShape(columns: columns, headRows: [rows.row], leftOut: [], rows: rows.row...Int.max),
      merged: [])
  }

  /// Where nothing looks like heads the first row is taken for them, so that it can be told what is wrong with it.
  private func bare() throws -> [Table] {
    for sheet in try sheets() {
      let rows = try workbook.rows(of: sheet)
      guard try rows.next() else { continue }
      let look = try TableLook(
        at: workbook, sheet: sheet, heads: rows.row...rows.row, until: options.until, isKnown: isKnown)
      if let shape = look.tables.first {
        return [Table(sheet: sheet, shape: shape, merged: try workbook.mergedCells(of: sheet))]
      }
    }
    return []
  }

  /// Of several sheets with tables the one with which the workbook opens, with all its tables.
  private func taken(_ tables: [Table]) -> [Table] {
    let active = tables.filter { workbook.sheets[$0.sheet].isActive }
    let sheet = active.first?.sheet ?? tables[0].sheet
    return tables.filter { $0.sheet == sheet }
  }

  /// The sheets that are looked at: those that are told, or all that are not hidden.
  private func sheets() throws -> [Int] {
    let all = workbook.sheets
    guard let told = options.sheet, told != ImportOptions.allSheets else {
      let visible = all.indices.filter { all[$0].hasCells && all[$0].visibility == .visible }
      // Who asks for all of them gets all; otherwise those beyond a few are named and not looked at.
      let shown = options.sheet == nil ? Array(visible.prefix(ImportFile.mostSheets)) : visible
      besides.sheets = all.indices.filter { !shown.contains($0) }.map { all[$0].name }
      return shown
    }
    let byName = all.firstIndex { $0.name.folded == told.folded }
    guard let place = byName ?? Int(told).flatMap({ all.indices.contains($0 - 1) ? $0 - 1 : nil }) else {
      let names = Refusal.Fact.first(20, of: all.map { .text(ColumnPlan.quotable($0.name)) })
      throw Refusal(
        .usage, .importUnknownSheet, ["sheet": .text(told), "sheets": names], at: Refusal.Place(file: name))
    }
    return [place]
  }

  private static let mostSheets = 50

  /// Whether a table that begins in the first row holds nothing but records.
  private func holdsRecords(_ sheet: Int) throws -> Bool {
    let rows = try workbook.rows(of: sheet)
    guard try rows.next(), rows.row == 1 else { return false }
    let heads = (0..<rows.count).map { rows[$0].words }.filter { !$0.isEmpty && $0 != ColumnPlan.reasonHeader }
    return heads.count > 1 && holdsRecords(heads)
  }

  // MARK: Places

  func place(_ table: Table, row: Int, line: Int?, column: Int? = nil) -> Refusal.Place {
    guard isSpreadsheet else { return Refusal.Place(file: name, line: line ?? row) }
    let sheet = workbook.sheets[table.sheet].name
    return Refusal.Place(file: name, line: row, column: column.map(ColumnLetters.text), sheet: sheet)
  }
}

extension Refusal.ID {
  static let importNoHeaderRow = Refusal.ID("import.no-header-row")
  static let importUntilTooEarly = Refusal.ID("import.until-too-early")
  static let importOnItsSide = Refusal.ID("import.on-its-side")
  static let importUnknownSheet = Refusal.ID("import.unknown-sheet")
}
