/// The rows of a table, read once from the first to the last; memory does not grow with the table.
package protocol TableRows: AnyObject {
  /// Goes to the next row that stands in the file. Rows of which the file says nothing are passed over, so that ``row``
  /// may jump.
  /// - Returns: `false` at the end
  /// - Throws: a refusal, if the file cannot be read on
  func next() throws -> Bool

  /// The number of the current row as people see it beside the table, counted from 1.
  var row: Int { get }

  /// How many cells the current row has, empty ones between them counted.
  var count: Int { get }

  /// The cell in a column, counted from 0; empty where the row has none.
  subscript(column: Int) -> TableCell { get }

  /// Whether a cell of the current row is empty; cheaper than looking at the cell.
  func isEmpty(_ column: Int) -> Bool

  /// Whether the current row is hidden in the file.
  var isHidden: Bool { get }
}

extension TableRows {
  package func isEmpty(_ column: Int) -> Bool { self[column].isEmpty }
  package var isHidden: Bool { false }
}
