/// A row of a table that is held while the table is looked at.
struct TableRow {
  let number: Int
  let cells: [TableCell]

  init(number: Int, cells: [TableCell]) {
    self.number = number
    self.cells = cells
  }

  /// The current row of a table, in some of its columns.
  init(_ rows: any TableRows, _ columns: ClosedRange<Int>) {
    number = rows.row
    cells = columns.map { rows[$0] }
  }

  /// The places that are filled, counted from 0.
  var filled: [Int] { cells.indices.filter { !cells[$0].isEmpty } }

  /// What stands in the row, for people who are told of it.
  var text: String { filled.map { cells[$0].words }.joined(separator: " · ") }

  subscript(place: Int) -> TableCell { cells.indices.contains(place) ? cells[place] : .empty }
}
