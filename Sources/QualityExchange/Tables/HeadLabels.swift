import QualityModel

/// The columns of a table, named by its heads.
struct HeadLabels {
  private(set) var columns: [TableShape.Column] = []

  /// - Parameters:
  ///   - heads: the one or two rows of heads
  ///   - first: the place of the table's first column in the sheet
  ///   - rows: some rows below
  init(_ heads: [TableRow], from first: Int, below rows: ArraySlice<TableRow>) {
    let width = heads.map(\.cells.count).max() ?? 0
    for place in 0..<width {
      let label = HeadLabels.label(heads, place)
      if label.isEmpty, rows.allSatisfy({ $0[place].isEmpty }) { continue }
      let period = HeadLabels.period(heads, place).map(TableShape.Role.period)
      let role = period ?? HeadLabels.role(label, place, rows, isFirst: columns.isEmpty)
      let over = HeadLabels.over(heads, place)
      columns.append(TableShape.Column(at: first + place, label: label, role: role, over: over))
    }
  }

  /// Of a head of two rows the upper one stands over all columns up to the next.
  private static func label(_ heads: [TableRow], _ place: Int) -> String {
    guard heads.count == 2 else { return heads.first.map { $0[place].words } ?? "" }
    let lower = heads[1][place].words
    if lower.isEmpty { return heads[0][place].words }
    return [over(heads, place), lower].compactMap { $0 }.joined(separator: " ")
  }

  /// What stands above the lower one of two heads.
  private static func over(_ heads: [TableRow], _ place: Int) -> String? {
    guard heads.count == 2, !heads[1][place].isEmpty else { return nil }
    return heads[0].filled.last { $0 <= place }.map { heads[0][$0].words }
  }

  /// A year, a quarter under its year, a month.
  private static func period(_ heads: [TableRow], _ place: Int) -> Period? {
    let written = heads.map { row in WrittenPeriod(row[place].words) }
    guard heads.count == 2 else { return written.first??.period }
    let over = heads[0].filled.last { $0 <= place }.flatMap { WrittenPeriod(heads[0][$0].words) }
    return heads[1][place].isEmpty ? written[0]?.period : written[1]?.under(over)
  }

  private static func role(
    _ label: String, _ place: Int, _ rows: ArraySlice<TableRow>, isFirst: Bool
  ) -> TableShape.Role {
    if TableWords.isNumbering(label) && !holdsReferences(rows, place) || label.isEmpty && isFirst && count(rows, place)
    {
      return .numbering
    }
    return !isFirst && (TableWords.isTotal(label) || TableWords.isMean(label)) ? .total : .values
  }

  /// Whether the cells are numbers under which something is filed, such as `1-5/12`: they say more than which row it is.
  private static func holdsReferences(_ rows: ArraySlice<TableRow>, _ place: Int) -> Bool {
    rows.contains { row in
      let text = row[place].words
      return row.filled.count > 1 && text.contains(where: \.isNumber)
        && text.contains { $0 == "/" || $0 == "-" || $0 == "–" || $0.isLetter }
    }
  }

  /// Whether the cells count the rows, from 0 or 1.
  private static func count(_ rows: ArraySlice<TableRow>, _ place: Int) -> Bool {
    let numbers = rows.compactMap { Int($0[place].words) }
    guard let first = numbers.first, first == 0 || first == 1 else { return false }
    return numbers == Array(first..<(first + numbers.count)) && numbers.count > 1
  }
}
