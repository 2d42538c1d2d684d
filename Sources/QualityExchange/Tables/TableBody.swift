/// The records of a table that was looked at: its rows without those that are none, merged cells with their value downwards.
package final class TableBody: TableRows {
  private let rows: any TableRows
  private let shape: TableShape
  private let leftOut: Set<Int>
  private let merged: [CellRange]
  private var values: [CellRange: TableCell] = [:]

  /// - Parameters:
  ///   - rows: those of the sheet, from its beginning
  ///   - shape: the table
  ///   - merged: the merged cells of the sheet
  package init(_ rows: any TableRows, _ shape: TableShape, merged: [CellRange]) {
    self.rows = rows
    self.shape = shape
    leftOut = Set(shape.leftOut.map(\.row) + shape.headRows)
    self.merged = merged.filter { $0.rows.overlaps(shape.rows) && $0.columns.overlaps(shape.span) }
  }

  package func next() throws -> Bool {
    while try rows.next() {
      noteValues()
      if rows.row > shape.rows.upperBound { return false }
      if shape.rows.contains(rows.row), !leftOut.contains(rows.row), hasCells { return true }
    }
    return false
  }

  private var hasCells: Bool { shape.columns.contains { !rows.isEmpty($0.at) } }

  private func noteValues() {
    for range in merged where range.rows.lowerBound == rows.row { values[range] = rows[range.columns.lowerBound] }
  }

  package var row: Int { rows.row }
  package var count: Int { rows.count }
  package var isHidden: Bool { rows.isHidden }

  package subscript(column: Int) -> TableCell {
    guard rows.isEmpty(column), let range = range(of: column) else { return rows[column] }
    return values[range] ?? .empty
  }

  package func isEmpty(_ column: Int) -> Bool {
    rows.isEmpty(column) && (range(of: column).map { values[$0]?.isEmpty ?? true } ?? true)
  }

  private func range(of column: Int) -> CellRange? {
    merged.isEmpty ? nil : merged.first { $0.rows.contains(rows.row) && $0.columns.lowerBound == column }
  }

  /// The heading under which the current row stands.
  package var heading: String? { shape.groups.last { $0.rows.contains(rows.row) }?.text }
}
