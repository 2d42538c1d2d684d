import QualityModel

/// A look at a sheet before anything is asked or written: where its tables stand, and which rows are no records.
///
/// ```swift
/// let look = try TableLook(at: workbook, sheet: 0) { labels[$0] != nil }
/// look.tables.first?.headRows   // [4]
/// look.tables.first?.leftOut    // titles, totals and notes, each with its row
/// ```
package struct TableLook {
  /// The tables of the sheet that have heads, from the left and from above.
  package let tables: [TableShape]
  /// What stands in the sheet outside of them.
  package let besides: [TableShape.LeftOut]
  /// The rows that are hidden and were read all the same.
  package let hiddenRows: [Int]

  private static let firstRows = 60
  private static let mostHidden = 1000

  /// - Parameters:
  ///   - workbook: the file
  ///   - sheet: which of its sheets
  ///   - heads: the rows of the heads, where somebody told them
  ///   - until: the last row of the table, where somebody told it
  ///   - mayLeaveOut: whether rows with a single text may be headings and notes; in a table of programs they are records
  ///   - isKnown: whether a head means something to whoever reads the table
  /// - Throws: refusals, if the file cannot be read
  package init(
    at workbook: any TableWorkbook, sheet: Int, heads: ClosedRange<Int>? = nil, until: Int? = nil,
    mayLeaveOut: Bool = true, isKnown: @escaping (String) -> Bool
  ) throws {
    let merged = try workbook.mergedCells(of: sheet)
    let rows = try workbook.rows(of: sheet)
    var first: [TableRow] = []
    while first.count < TableLook.firstRows, try rows.next() {
      first.append(TableRow(number: rows.row, cells: (0..<rows.count).map { rows[$0] }))
    }
    var blocks = ColumnBlocks(first).ranges().map {
      BlockLook($0, merged: merged, told: heads, mayLeaveOut: mayLeaveOut, isKnown: isKnown)
    }
    var hidden: [Int] = []
    let again = TableGaps(try workbook.rows(of: sheet))
    while try again.next(), again.row <= until ?? .max {
      for place in blocks.indices { blocks[place].take(again) }
      if again.isHidden, hidden.count < TableLook.mostHidden { hidden.append(again.row) }
    }
    for place in blocks.indices { blocks[place].finish() }
    hiddenRows = hidden
    var shapes = blocks.flatMap(\.shapes)
    for block in blocks where !block.doubtful.isEmpty {
      let start = blocks.prefix { $0.columns != block.columns }.map(\.shapes.count).reduce(0, +)
      for (place, found) in try Totals(block.doubtful, block.shapes).check(workbook.rows(of: sheet)) {
        shapes[start + place].leaveOut(found)
      }
    }
    tables = shapes.filter { !$0.columns.isEmpty }
    besides = shapes.filter(\.columns.isEmpty).flatMap(\.leftOut)
  }
}
