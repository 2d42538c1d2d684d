import QualityModel

/// The columns of a table, named by its heads.
struct HeadLabels {
  private(set) var columns: [TableShape.Column] = []
  /// The year that a title said for some of them.
  private(set) var yearOfTitle: Int?

  /// - Parameters:
  ///   - heads: the one or two rows of heads
  ///   - first: the place of the table's first column in the sheet
  ///   - rows: some rows below
  ///   - titles: what stands above the heads; a single year there is the one of all columns
  init(_ heads: [TableRow], from first: Int, below rows: ArraySlice<TableRow>, titles: [String] = []) {
    let year = TitleYear.of(titles)
    let width = heads.map(\.cells.count).max() ?? 0
    for place in 0..<width {
      let label = HeadLabels.label(heads, place)
      if label.isEmpty, rows.allSatisfy({ $0[place].isEmpty }) { continue }
      let period = HeadLabels.period(heads, place).map { dated($0, year) }
      let role = period ?? HeadLabels.role(label, place, rows, isFirst: columns.isEmpty)
      let over = HeadLabels.over(heads, place)
      columns.append(TableShape.Column(at: first + place, label: label, role: role, over: over))
    }
  }

  /// Of a head of two rows the upper one stands over all columns up to the next.
  private static func label(_ heads: [TableRow], _ place: Int) -> String {
    guard heads.count == 2 else { return heads.first.map { inOneLine($0[place].words) } ?? "" }
    let lower = inOneLine(heads[1][place].words)
    if lower.isEmpty { return inOneLine(heads[0][place].words) }
    return [over(heads, place), lower].compactMap { $0 }.joined(separator: " ")
  }

  /// What stands above the lower one of two heads.
  private static func over(_ heads: [TableRow], _ place: Int) -> String? {
    guard heads.count == 2, !heads[1][place].isEmpty else { return nil }
    return heads[0].filled.last { $0 <= place }.map { inOneLine(heads[0][$0].words) }
  }

  /// A head that was broken into lines to make its column narrow.
  private static func inOneLine(_ head: String) -> String {
    head.contains(where: \.isNewline) ? head.split(whereSeparator: \.isWhitespace).joined(separator: " ") : head
  }

  /// A year, a quarter under its year, a month.
  private static func period(_ heads: [TableRow], _ place: Int) -> TableShape.Role? {
    let written = heads.last { !$0[place].isEmpty }.flatMap { WrittenPeriod($0[place].words) }
    guard let own = written ?? counted(heads, place) else { return nil }
    if heads.count == 2, !heads[1][place].isEmpty, let over = heads[0].filled.last(where: { $0 <= place }),
      let upper = WrittenPeriod(heads[0][over].words)
    {
      return own.under(upper).map(TableShape.Role.period)
    }
    return own.period.map(TableShape.Role.period) ?? .part(own)
  }

  /// Quarters or months that are only counted, all of them below one head: `I`, `II`, `III`, `IV`.
  private static func counted(_ heads: [TableRow], _ place: Int) -> WrittenPeriod? {
    guard heads.count == 2, let over = heads[0].filled.last(where: { $0 <= place }) else { return nil }
    let next = heads[0].filled.first { $0 > place } ?? heads[1].cells.count
    let counts = heads[1].cells[over..<max(over, min(next, heads[1].cells.count))].map(\.words)
    let number = place - over + 1
    switch counts {
    case Array(romanNumbers.prefix(4)): return WrittenPeriod(part: .quarter(number))
    case romanNumbers: return WrittenPeriod(part: .month(number))
    default: return nil
    }
  }

  private static let romanNumbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

  /// A part of a year is one of the year that the titles name.
  private mutating func dated(_ role: TableShape.Role, _ year: Int?) -> TableShape.Role {
    guard case .part(let part) = role, let year, let period = part.under(WrittenPeriod(years: year...year)) else {
      return role
    }
    yearOfTitle = year
    return .period(period)
  }

  private static func role(
    _ label: String, _ place: Int, _ rows: ArraySlice<TableRow>, isFirst: Bool
  ) -> TableShape.Role {
    if TableWords.isNumbering(label) && !holdsReferences(rows, place) || label.isEmpty && isFirst && count(rows, place)
    {
      return .numbering
    }
    return !isFirst && TableWords.isTotalHead(label) ? .total : .values
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
