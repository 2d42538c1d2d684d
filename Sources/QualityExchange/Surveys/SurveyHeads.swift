import QualityModel

/// The heads of a survey's table in two rows, as SurveyMonkey writes them: questions above, what their columns hold below.
enum SurveyHeads {
  /// What stands below a question whose column holds the answer itself.
  private static let answers: Set<String> = [
    "response", "open ended response", "atbilde", "atbildes", "respondenta atbilde", "briva atbilde", "ответ",
    "свободный ответ",
  ]
  private static let looked = 12

  /// The rows of the heads where they are others than in other tables: two, where the first one has questions alone and
  /// the next says what their columns hold; the first one, where an answer stands below none.
  static func rows(of file: ImportFile) throws -> ClosedRange<Int>? {
    let table = file.widest
    let rows = try file.workbook.rows(of: table.sheet)
    var first: [TableRow] = []
    while first.count < looked, try rows.next() {
      let row = TableRow(number: rows.row, cells: (0..<rows.count).map { rows[$0] })
      if !first.isEmpty || row.filled.count > 1 { first.append(row) }
    }
    guard let upper = first.first else { return nil }
    if first.count > 2, areTwo(upper, first[1], first.dropFirst(2), table.merged) {
      return upper.number...first[1].number
    }
    let found = first.first { $0.number == table.shape.headRows.first }
    guard let found, found.number > upper.number, areWords(upper), !areWords(found) else { return nil }
    return upper.number...upper.number
  }

  private static func areWords(_ row: TableRow) -> Bool { row.filled.allSatisfy { CellSort(row[$0]) == .words } }

  private static func areTwo(
    _ upper: TableRow, _ lower: TableRow, _ below: ArraySlice<TableRow>, _ merged: [CellRange]
  ) -> Bool {
    let filled = lower.filled
    guard lower.number == upper.number + 1, !filled.isEmpty, filled.allSatisfy({ CellSort(lower[$0]).mayBeHead }) else {
      return false
    }
    if filled.contains(where: { answers.contains(PlainHead.key(lower[$0].words)) }) { return true }
    let spanned = filled.filter { upper[$0].isEmpty }
    guard let start = spanned.first, upper.filled.contains(where: { $0 < start }) else { return false }
    if merged.contains(where: { $0.rows.contains(upper.number) && $0.columns.count > 1 }) { return true }
    // Each with the first column of its question.
    let groups = Set(spanned + spanned.compactMap { place in upper.filled.last { $0 < place } })
    return groups.allSatisfy { holdsTicks(below, $0, of: lower[$0].words) }
  }

  /// Whether a column holds ticks for what stands above it, and that is an option.
  private static func holdsTicks(_ rows: ArraySlice<TableRow>, _ place: Int, of option: String) -> Bool {
    let texts = rows.map { $0[place].words }.filter { !$0.isEmpty }
    return ColumnAnswers.tick(option, of: "") == nil && CellSort(.text(option)) == .words
      && (SeveralAnswers.isOther(option) || texts.allSatisfy { ColumnAnswers.tick($0, of: option) != nil })
  }

  /// A table whose heads of two rows read as one: `Question [option]`.
  static func named(_ table: ImportFile.Table) -> ImportFile.Table {
    var shape = table.shape
    shape.columns = shape.columns.map { column in
      guard let under = column.under, let over = column.over else { return column }
      let label = answers.contains(PlainHead.key(under)) ? over : "\(over) [\(under)]"
      return TableShape.Column(at: column.at, label: label, role: column.role)
    }
    return ImportFile.Table(sheet: table.sheet, shape: shape, merged: table.merged)
  }
}
