package import QualityModel

extension WorkspaceReader {
  /// Hands over everything that waits, by day; what waits longest comes first.
  package func forEachWait(_ query: WaitQuery, _ body: (WaitLine) throws -> Void) throws {
    guard !query.waits.isEmpty else { return }
    let (sql, values) = WaitText(query: query).lines
    let statement = try connection.kept(sql)
    try statement.bind(values)
    defer { statement.reset() }
    while try statement.step() {
      if let line = WaitReading.line(statement, hasPlaces: query.hasPlaces) { try body(line) }
    }
  }

  /// How many things wait, and how many of them were due before a day. The query's limit does not count.
  package func countWaits(_ query: WaitQuery, before day: Day) throws -> (all: Int, before: Int) {
    guard !query.waits.isEmpty else { return (0, 0) }
    let (sql, values) = WaitText(query: query).counts(before: day)
    let statement = try connection.kept(sql)
    try statement.bind(values)
    defer { statement.reset() }
    return try statement.step() ? (statement.integer(0), statement.integer(1)) : (0, 0)
  }
}

/// Reads the rows of that list. What is no day, as only a hand in the file can write it, waits for nobody.
enum WaitReading {
  static func line(_ statement: SQLiteStatement, hasPlaces: Bool) -> WaitLine? {
    guard let day = statement.text(3).flatMap({ Day($0) }) else { return nil }
    let id = statement.text(1) ?? ""
    return WaitLine(
      wait: statement.integer(0), id: id, title: statement.text(2) ?? id, day: day, state: statement.text(4),
      person: statement.text(5), personName: statement.text(6), unit: hasPlaces ? statement.text(7) : nil,
      process: hasPlaces ? statement.text(8) : nil)
  }
}
