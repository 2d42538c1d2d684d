/// The records of a table that was looked at: its rows without those that are none, merged cells with their value downwards.
package final class TableBody: TableRows {
  private let rows: any TableRows
  private let shape: TableShape
  /// The columns of the table, by their places.
  private let columns: [Int]
  private let first: Int
  private let last: Int
  private let leftOut: Set<Int>
  private let lastLeftOut: Int
  /// Whether no cell says anything for another one.
  private let isPlain: Bool
  private let merged: [CellRange]
  private var values: [CellRange: TableCell] = [:]
  /// The columns in which an empty cell says the same as the one above, with what was said last.
  private var filled: [Int: TableCell] = [:]

  /// - Parameters:
  ///   - rows: those of the sheet, from its beginning
  ///   - shape: the table
  ///   - merged: the merged cells of the sheet
  ///   - filling: the columns in which an empty cell says the same as the one above, because somebody said so
  package init(_ rows: any TableRows, _ shape: TableShape, merged: [CellRange], filling: Set<Int> = []) {
    filled = Dictionary(uniqueKeysWithValues: filling.map { ($0, .empty) })
    self.rows = rows
    self.shape = shape
    columns = shape.columns.map(\.at)
    (first, last) = (shape.rows.lowerBound, shape.rows.upperBound)
    leftOut = Set(shape.leftOut.map(\.row) + shape.headRows)
    lastLeftOut = leftOut.max() ?? 0
    self.merged = merged.filter { $0.rows.overlaps(shape.rows) && $0.columns.overlaps(shape.span) }
    isPlain = self.merged.isEmpty && filling.isEmpty
  }

  package func next() throws -> Bool {
    while try rows.next() {
      if !isPlain { noteValues() }
      let row = rows.row
      if row > last { return false }
      guard row >= first, row > lastLeftOut || !leftOut.contains(row), hasCells else { continue }
      if !isPlain { noteFilled() }
      return true
    }
    return false
  }

  private var hasCells: Bool {
    for column in columns where !rows.isEmpty(column) { return true }
    return false
  }

  private func noteFilled() {
    for column in filled.keys where !rows.isEmpty(column) { filled[column] = rows[column] }
  }

  private func noteValues() {
    for range in merged where range.rows.lowerBound == rows.row { values[range] = rows[range.columns.lowerBound] }
  }

  package var row: Int { rows.row }
  package var count: Int { rows.count }
  package var isHidden: Bool { rows.isHidden }

  package subscript(column: Int) -> TableCell {
    guard rows.isEmpty(column) else { return rows[column] }
    guard let range = range(of: column) else { return filled[column] ?? .empty }
    return values[range] ?? .empty
  }

  package func isEmpty(_ column: Int) -> Bool {
    guard rows.isEmpty(column) else { return false }
    if isPlain { return true }
    return self[column].isEmpty
  }

  private func range(of column: Int) -> CellRange? {
    merged.isEmpty ? nil : merged.first { $0.rows.contains(rows.row) && $0.columns.lowerBound == column }
  }

  /// The heading under which the current row stands.
  package var heading: String? { shape.groups.last { $0.rows.contains(rows.row) }?.text }
}
