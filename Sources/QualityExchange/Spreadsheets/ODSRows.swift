/// The rows of an OpenDocument sheet, those that are repeated as often as they stand there.
final class ODSRows: TableRows {
  private(set) var row = 0
  private let table: ODSTable
  private let refusal: SpreadsheetRefusal
  private var left = 0
  private var isFinished = false

  /// - Parameter table: at the beginning of the sheet
  init(_ table: ODSTable, _ refusal: SpreadsheetRefusal) {
    self.table = table
    self.refusal = refusal
  }

  var count: Int { isFinished ? 0 : table.cells.count }
  var isHidden: Bool { table.isHidden }

  subscript(column: Int) -> TableCell {
    column >= 0 && column < count ? table.cells[column] : .empty
  }

  func next() throws -> Bool {
    if left > 0 {
      left -= 1
      row += 1
      return true
    }
    return try refusal.telling(nextWritten)
  }

  /// Goes to the next row that holds something; behind the last one to the end of the part, where its checksum is
  /// compared.
  private func nextWritten() throws -> Bool {
    while !isFinished {
      guard try table.nextRow() else { break }
      if table.cells.isEmpty { continue }
      (row, left) = (table.row, table.times - 1)
      return true
    }
    while try !isFinished && table.nextTable() {
      while try table.nextRow() {}
    }
    isFinished = true
    return false
  }
}
