import QualityModel
import XMLSupport

/// Reads the tables of an OpenDocument content part row by row, as they are written: what is repeated comes once.
final class ODSTable {
  private let reader: XMLPullReader
  private let refusal: SpreadsheetRefusal
  private(set) var styles: ODSStyles
  private(set) var sheet = ODSSheet(name: "", style: nil)

  /// The number of the current row, of the first if it is repeated.
  private(set) var row = 0
  /// How often the current row stands there.
  private(set) var times = 1
  private(set) var isHidden = false
  private(set) var cells: [TableCell] = []

  private var text = ODSText()
  private var column = 0
  private var nextColumn = 0
  /// The styles that columns give to cells without one of their own, by the first column behind each.
  private var columnStyles: [(end: Int, style: String?)] = []
  private var rowStyle: String?
  private var repeated = 0
  private static let repeatLimit = 1_000_000
  private static let mergeLimit = 200_000
  /// How deep a table lies in the part.
  private static let tableDepth = 4

  init(_ reader: XMLPullReader, styles: ODSStyles, _ refusal: SpreadsheetRefusal) {
    self.reader = reader
    self.styles = styles
    self.refusal = refusal
  }

  /// Goes to the next table; `false` at the end of the part.
  func nextTable() throws -> Bool {
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.ods {
      case .documentContent where reader.depth == 1: continue
      case .body where reader.depth == 2, .spreadsheet where reader.depth == 3: continue
      case .automaticStyles: try styles.read(reader)
      case .table where reader.depth == ODSTable.tableDepth:
        beginTable()
        return true
      default: try reader.skipElement()
      }
    }
    return false
  }

  private func beginTable() {
    sheet = ODSSheet(
      name: reader.attribute("name", in: ODSNames.table) ?? "",
      style: reader.attribute("style-name", in: ODSNames.table))
    (row, times, nextColumn, repeated) = (0, 1, 0, 0)
    columnStyles = []
  }

  /// Goes to the next row of the table; `false` at its end.
  func nextRow() throws -> Bool {
    while let event = try reader.next() {
      if event == .end, reader.depth == ODSTable.tableDepth { return false }
      guard event == .start else { continue }
      switch reader.ods {
      // Rows lie in groups inside each other, and headers in a group of their own.
      case .rows, .headerRows, .rowGroup, .columns, .headerColumns, .columnGroup: continue
      case .column: readColumn()
      case .row:
        try readRow()
        return true
      default: try reader.skipElement()
      }
    }
    return false
  }

  // MARK: Columns

  private func readColumn() {
    let count = min(reader.times("number-columns-repeated"), CellReference.lastColumn + 1 - nextColumn)
    if isCollapsed { sheet.hiddenColumns.formUnion(nextColumn..<nextColumn + count) }
    nextColumn += count
    columnStyles.append((nextColumn, reader.attribute("default-cell-style-name", in: ODSNames.table)))
  }

  private var isCollapsed: Bool {
    let visibility = reader.attribute("visibility", in: ODSNames.table)
    return visibility == "collapse" || visibility == "filter"
  }

  private func columnStyle() -> String? {
    columnStyles.first { column < $0.end }?.style
  }

  // MARK: Rows

  private func readRow() throws {
    row += times
    times = reader.times("number-rows-repeated")
    isHidden = isCollapsed
    rowStyle = reader.attribute("default-cell-style-name", in: ODSNames.table)
    cells.removeAll(keepingCapacity: true)
    column = 0
    let depth = reader.depth
    while let event = try reader.next(), !(event == .end && reader.depth == depth) {
      guard event == .start else { continue }
      switch reader.ods {
      case .cell, .coveredCell: try readCell()
      default: try reader.skipElement()
      }
    }
    try checkRow()
  }

  private func checkRow() throws {
    guard !cells.isEmpty else { return }
    try count((times - 1) * cells.count)
    guard row + times - 1 <= CellReference.lastRow else { throw tooManyRepeats() }
  }

  private func count(_ repetitions: Int) throws {
    repeated += repetitions
    if repeated > ODSTable.repeatLimit { throw tooManyRepeats() }
  }

  private func tooManyRepeats() -> Refusal {
    refusal.refusal(.spreadsheetRepeats, ["sheet": .text(sheet.name), "row": "\(row)"])
  }

  // MARK: Cells

  private func readCell() throws {
    let times = reader.times("number-columns-repeated")
    let isCovered = reader.ods == .coveredCell
    if !isCovered { try addMerged() }
    let cell = ODSCell(reader, style: styleOfCell(), styles)
    try readText()
    let made = isCovered ? .empty : cell.cell(text)
    if made != .empty { try put(made, times) }
    column += min(times, CellReference.lastRow)
    if made != .empty, column > CellReference.lastColumn + 1 { throw tooManyRepeats() }
  }

  private func styleOfCell() -> String? {
    reader.attribute("style-name", in: ODSNames.table) ?? rowStyle ?? columnStyle()
  }

  private func put(_ cell: TableCell, _ times: Int) throws {
    try count(times - 1)
    guard column <= CellReference.lastColumn else { throw tooManyRepeats() }
    while cells.count < column { cells.append(.empty) }
    cells.append(contentsOf: repeatElement(cell, count: times))
  }

  private func addMerged() throws {
    let (rows, columns) = (reader.times("number-rows-spanned"), reader.times("number-columns-spanned"))
    guard rows > 1 || columns > 1 else { return }
    guard sheet.merged.count < ODSTable.mergeLimit, row + rows - 1 <= CellReference.lastRow,
      column + columns - 1 <= CellReference.lastColumn
    else { throw tooManyRepeats() }
    sheet.merged.append(CellRange(rows: row...row + rows - 1, columns: column...column + columns - 1))
  }

  private func readText() throws {
    text.removeAll()
    let depth = reader.depth
    while let event = try reader.next(), !(event == .end && reader.depth == depth) {
      guard event == .start else { continue }
      switch reader.ods {
      case .paragraph, .heading: try text.readParagraph(reader)
      default: try reader.skipElement()
      }
    }
  }
}
