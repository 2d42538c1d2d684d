/// The rows of a sheet with the empty ones between them, which a spreadsheet does not hold.
final class TableGaps: TableRows {
  private let rows: any TableRows
  private(set) var row = 0
  private var hasNext = true
  private var isLent = false

  /// More empty rows than this are told as one gap.
  private static let mostInGap = 1000

  init(_ rows: any TableRows) {
    self.rows = rows
  }

  func next() throws -> Bool {
    if isLent || row == 0 { hasNext = try rows.next() }
    guard hasNext else { return false }
    row = rows.row - row > TableGaps.mostInGap ? rows.row : row + 1
    isLent = row == rows.row
    return true
  }

  var count: Int { isLent ? rows.count : 0 }
  subscript(column: Int) -> TableCell { isLent ? rows[column] : .empty }
  func isEmpty(_ column: Int) -> Bool { !isLent || rows.isEmpty(column) }
  var isHidden: Bool { isLent && rows.isHidden }
}
