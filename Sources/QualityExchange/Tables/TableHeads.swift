import QualityModel

/// Finds the heads among the first rows of a table.
struct TableHeads {
  /// The rows that hold them, as places among those that were looked at.
  let rows: ClosedRange<Int>

  /// The rows that somebody told; `nil` if nobody did or they are not there.
  init?(_ told: ClosedRange<Int>?, in rows: [TableRow]) {
    guard let told, let first = rows.firstIndex(where: { $0.number == told.lowerBound }),
      let last = rows.firstIndex(where: { $0.number == told.upperBound })
    else { return nil }
    self.rows = first...last
  }

  /// - Parameters:
  ///   - rows: the first rows, also empty ones and titles
  ///   - merged: merged cells, their columns counted from the table's first
  ///   - isKnown: whether a head means something to whoever reads the table
  /// - Returns: `nil` if no row can be one of heads
  init?(in rows: [TableRow], merged: [CellRange], isKnown: (String) -> Bool) {
    guard let first = TableHeads.known(rows, isKnown) ?? TableHeads.first(in: rows, merged) else { return nil }
    if TableHeads.hasYears(rows, above: first) {
      self.rows = (first - 1)...first
    } else {
      self.rows = TableHeads.hasSecond(rows, first, merged) ? first...(first + 1) : first...first
    }
  }

  /// Among rows of which heads are known, the one with the most.
  private static func known(_ rows: [TableRow], _ isKnown: (String) -> Bool) -> Int? {
    let counts = rows.map { row in row.filled.count { isKnown(row[$0].words) } }
    guard let most = counts.max(), most > 0, var place = counts.firstIndex(of: most) else { return nil }
    // A single known word may stand in a title or in a record.
    if most == 1 { return single(rows, counts) }
    place = above(place, rows, counts) ?? place
    return place
  }

  /// A row with one known head: the first that looks like heads, below nothing but titles.
  private static func single(_ rows: [TableRow], _ counts: [Int]) -> Int? {
    let width = rows.map(\.filled.count).max() ?? 0
    let place = rows.indices.first { counts[$0] == 1 && (rows[$0].filled.count > 1 || width == 1) }
    guard let place, rows[place].filled.allSatisfy({ CellSort(rows[place][$0]).mayBeHead }) else { return nil }
    return rows[..<place].allSatisfy { $0.filled.count < 2 } ? place : nil
  }

  /// Heads further up that are all known, with records below them and a gap before the others: a table of its own.
  private static func above(_ place: Int, _ rows: [TableRow], _ counts: [Int]) -> Int? {
    rows.indices.prefix(place).first { upper in
      counts[upper] > 1 && counts[upper] == rows[upper].filled.count && rows[upper + 1].filled.count > 1
        && counts[upper + 1] < rows[upper + 1].filled.count && rows[upper..<place].contains { $0.filled.isEmpty }
    }
  }

  /// The first row that looks like heads: words nearly as wide as the table, and something below them.
  private static func first(in rows: [TableRow], _ merged: [CellRange]) -> Int? {
    let width = rows.map(\.filled.count).max() ?? 0
    guard width > 0 else { return nil }
    return rows.indices.first { place in
      let filled = rows[place].filled
      let sorts = filled.map { CellSort(rows[place][$0]) }
      guard filled.count * 2 >= width, filled.count > 1 || width == 1, sorts.allSatisfy(\.mayBeHead),
        sorts.contains(.words), !isTitle(rows[place], merged)
      else { return false }
      return rows[(place + 1)...].contains { !$0.filled.isEmpty }
    }
  }

  /// One text over the width of the table.
  private static func isTitle(_ row: TableRow, _ merged: [CellRange]) -> Bool {
    row.filled.count == 1 && merged.contains { $0.rows.contains(row.number) && $0.columns.count > 1 }
  }

  // MARK: A head of two rows

  private static func hasSecond(_ rows: [TableRow], _ first: Int, _ merged: [CellRange]) -> Bool {
    guard rows.indices.contains(first + 2) else { return false }
    let (upper, lower) = (rows[first], rows[first + 1])
    let below = lower.filled
    guard !below.isEmpty, below.allSatisfy({ CellSort(lower[$0]).mayBeHead }), !areNumbers(lower) else { return false }
    let isSpanned = below.contains { place in
      upper[place].isEmpty && upper.filled.contains { $0 < place && !lower[$0].isEmpty }
    }
    let reachesDown = upper.filled.contains { lower[$0].isEmpty }
    let spansByMerging = merged.contains { $0.rows.contains(upper.number) && $0.columns.count > 1 }
    let hasOtherBelow = below.contains { place in
      CellSort(lower[place]) == .words
        && rows[(first + 2)...].contains { ![.empty, .words].contains(CellSort($0[place])) }
    }
    return isSpanned && (spansByMerging || reachesDown && hasOtherBelow)
  }

  /// Whether above heads that are parts of years stand the years alone.
  private static func hasYears(_ rows: [TableRow], above heads: Int) -> Bool {
    guard heads > 0 else { return false }
    let (upper, lower) = (rows[heads - 1], rows[heads])
    let years = upper.filled.map { WrittenPeriod(upper[$0].words) }
    guard !years.isEmpty, years.allSatisfy({ $0?.years != nil && $0?.part == nil }) else { return false }
    return upper.filled.allSatisfy { place in
      lower[place].words == "I" || WrittenPeriod(lower[place].words).map { $0.part != nil && $0.years == nil } ?? false
    }
  }

  /// Whether a row numbers the columns: 1, 2, 3 …
  static func areNumbers(_ row: TableRow) -> Bool {
    let filled = row.filled
    return filled.count > 1
      && filled.enumerated().allSatisfy { index, place in row[place].words == "\(index + 1)" }
  }
}
