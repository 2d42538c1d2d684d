/// Which columns of a sheet belong to one table, where several stand side by side.
struct ColumnBlocks {
  private let rows: [TableRow]

  /// - Parameter rows: the first rows of the sheet, from its first column
  init(_ rows: [TableRow]) {
    self.rows = rows
  }

  /// The columns of each table, from the left.
  func ranges() -> [ClosedRange<Int>] {
    let used = Set(rows.flatMap(\.filled)).sorted()
    guard let first = used.first else { return [] }
    var ranges = [first...first]
    for column in used.dropFirst() {
      let last = ranges[ranges.count - 1]
      if column == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...column
      } else {
        ranges.append(column...column)
      }
    }
    return ranges.dropFirst().reduce(into: [ranges[0]]) { joined, next in
      let last = joined[joined.count - 1]
      if isApart(last, next) {
        joined.append(next)
      } else {
        joined[joined.count - 1] = last.lowerBound...next.upperBound
      }
    }
  }

  /// Two tables have a gap between them and two columns each, with words over them; a single empty column may also be an
  /// ornament, unless one of both is longer.
  private func isApart(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Bool {
    guard left.count > 1, right.count > 1, hasWords(left), hasWords(right) else { return false }
    return right.lowerBound - left.upperBound > 2 || lastRow(left) != lastRow(right)
  }

  private func hasWords(_ columns: ClosedRange<Int>) -> Bool {
    rows.contains { row in
      let filled = row.filled.filter(columns.contains)
      return filled.count > 1 && filled.allSatisfy { CellSort(row[$0]) == .words }
    }
  }

  private func lastRow(_ columns: ClosedRange<Int>) -> Int? {
    rows.last { $0.filled.contains(where: columns.contains) }?.number
  }
}
