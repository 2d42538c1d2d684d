import QualityModel

/// Tells a form, with its heads below each other and the values beside them, from a table.
enum TableSide {
  /// - Parameters:
  ///   - rows: the first rows of the table
  ///   - heads: what would be its heads
  static func isOnItsSide(_ rows: [TableRow], _ heads: TableHeads, isKnown: (String) -> Bool) -> Bool {
    let pairs = rows.filter { $0.filled == [0, 1] }
    guard pairs.count > 2, rows.allSatisfy({ $0.filled.count < 3 }) else { return false }
    let known = pairs.count { isKnown($0[0].words) }
    let head = rows[heads.rows.lowerBound]
    let knownHeads = head.filled.count { isKnown(head[$0].words) }
    // Where both heads are those of fields, what stands below them is not looked at.
    guard knownHeads < 2 else { return false }
    if known > 2, known * 2 > pairs.count { return true }
    // Words on the left, each its own, and things of several sorts on the right.
    let left = pairs.map { $0[0].words.folded }
    let sorts = Set(pairs.dropFirst().map { CellSort($0[1]) })
    return Set(left).count == left.count && sorts.contains(.day) && sorts.contains(.words)
      && pairs.allSatisfy { CellSort($0[0]) == .words }
  }
}
