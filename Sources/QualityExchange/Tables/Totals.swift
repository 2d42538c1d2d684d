import QualityModel

/// Finds out whether rows hold sums: whether their numbers are what the rows above add up to, all of them or those since
/// the last sum; or their means, where the row bears no name.
struct Totals {
  private let doubtful: [Int: TableRow]
  private let shapes: [TableShape]

  init(_ doubtful: [(shape: Int, row: TableRow)], _ shapes: [TableShape]) {
    self.doubtful = Dictionary(doubtful.map { ($0.row.number, $0.row) }) { first, _ in first }
    self.shapes = shapes
  }

  /// - Returns: the rows that hold sums, with the place of their table
  func check(_ rows: any TableRows) throws -> [(shape: Int, row: TableShape.LeftOut)] {
    var found: [(Int, TableShape.LeftOut)] = []
    var sums = shapes.map { _ in Sums() }
    while try rows.next() {
      guard let place = shapes.firstIndex(where: { $0.rows.contains(rows.row) && !$0.headRows.contains(rows.row) })
      else {
        continue
      }
      let shape = shapes[place]
      if let row = doubtful[rows.row],
        sums[place].areHeld(by: rows, shape.columns) || isMean(row, rows, sums[place], shape)
      {
        found.append((place, TableShape.LeftOut(row: row.number, text: row.text, reason: .total)))
        sums[place].start()
      } else if !shape.leftOut.contains(where: { $0.row == rows.row }) {
        sums[place].add(rows, shape.columns)
      }
    }
    return found
  }

  private func isMean(_ row: TableRow, _ rows: any TableRows, _ sums: Sums, _ shape: TableShape) -> Bool {
    row.filled.allSatisfy { CellSort(row[$0]) != .words } && sums.haveMeans(in: rows, shape.columns)
  }
}

/// The sums of the columns of a table, of all rows and of those since the last sum.
private struct Sums {
  private var all: [Int: ExactNumber] = [:]
  private var recent: [Int: ExactNumber] = [:]
  private var counts: [Int: Int] = [:]

  mutating func start() { recent = [:] }

  mutating func add(_ rows: any TableRows, _ columns: [TableShape.Column]) {
    for column in columns.map(\.at) {
      guard let number = Sums.number(rows[column]) else { continue }
      all[column] = (all[column] ?? ExactNumber(digits: 0)).adding(number)
      counts[column, default: 0] += 1
      recent[column] = (recent[column] ?? ExactNumber(digits: 0)).adding(number)
    }
  }

  /// At least one number is a sum, and none is something else; shares are rounded and prove nothing.
  func areHeld(by rows: any TableRows, _ columns: [TableShape.Column]) -> Bool {
    let numbers = columns.compactMap { column in Sums.number(rows[column.at]).map { (column.at, $0) } }
    guard !numbers.isEmpty else { return columns.contains { rows[$0.at] == .notCalculated } }
    return (numbers.allSatisfy { recent[$0] == $1 } || numbers.allSatisfy { all[$0] == $1 })
  }

  /// Whether several numbers are the means of what stands above, as far as they were rounded.
  func haveMeans(in rows: any TableRows, _ columns: [TableShape.Column]) -> Bool {
    let numbers = columns.compactMap { column in Sums.number(rows[column.at]).map { (column.at, $0) } }
    return numbers.count > 1
      && numbers.allSatisfy { column, number in
        guard let sum = all[column], let count = counts[column], count > 1 else { return false }
        return ExactNumber(sum.double / Double(count), decimals: number.scale) == number
      }
  }

  private static func number(_ cell: TableCell) -> ExactNumber? {
    switch cell {
    case .number(let text), .amount(let text, _), .text(let text): ExactNumber(text)
    default: nil
    }
  }
}
