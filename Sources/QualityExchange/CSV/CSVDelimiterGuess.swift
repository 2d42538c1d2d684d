/// Finds the delimiter of a file from its first rows.
///
/// The right one cuts most rows into the same number of fields, more than one. When two do so equally well, tab is
/// preferred to semicolon and semicolon to comma: texts and Latvian numbers contain commas, seldom the others. One that
/// cuts nearly all rows like the first comes before all others: to a wrong one each line of a text in quotes is a row,
/// and many such lines may be alike.
enum CSVDelimiterGuess {
  static let rowsLookedAt = 50

  /// - Parameters:
  ///   - text: the beginning of the file; the byte after `end` is a line feed.
  ///   - isWhole: whether the file ends at `end`.
  static func delimiter(
    of text: UnsafePointer<UInt8>, from start: Int, to end: Int, isWhole: Bool
  ) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, even: 0, rows: 0)
    for candidate in [CSVDelimiter.tab, .semicolon, .comma] {
      let counts = fieldCounts(text, start, end, isWhole, candidate)
      let rows = mostFrequent(counts.filter { $0 > 1 })
      let even = isEven(counts) ? 1 : 0
      if (even, rows) > (best.even, best.rows) { best = (candidate, even, rows) }
    }
    return best.delimiter
  }

  /// Whether four of five rows have as many fields as the first, more than one.
  private static func isEven(_ counts: [Int]) -> Bool {
    guard let first = counts.first, first > 1 else { return false }
    return counts.count { $0 == first } * 5 >= counts.count * 4
  }

  private static func fieldCounts(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ isWhole: Bool, _ delimiter: CSVDelimiter
  ) -> [Int] {
    let classes = CSVByteClasses(delimiter)
    var spans = CSVFieldSpans()
    var counts: [Int] = []
    var index = start
    while counts.count < rowsLookedAt, index < end {
      spans.removeAll()
      var scan = CSVRowScan(text, from: index, to: end, isFinal: isWhole, delimiter: delimiter, classes: classes)
      guard scan.run(&spans) == .rowEnd else { break }
      counts.append(spans.count)
      index = scan.index
    }
    return counts
  }

  private static func mostFrequent(_ counts: [Int]) -> Int {
    Dictionary(grouping: counts, by: \.self).values.map(\.count).max() ?? 0
  }
}
