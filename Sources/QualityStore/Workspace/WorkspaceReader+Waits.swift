package import QualityModel

extension WorkspaceReader {
  /// Hands over everything that waits, by day; what waits longest comes first.
  package func forEachWait(_ query: WaitQuery, _ body: (WaitLine) throws -> Void) throws {
    try forEachWaitRow(query) { wait, row in
      if let line = WaitReading.line(row.statement, wait, query) { try body(line) }
    }
  }

  /// The same as rows: identifier, title, day, state, person and name, unit, process. The first value handed over is
  /// the place of the rule among the query's.
  package func forEachWaitRow(_ query: WaitQuery, _ body: (Int, RawRow) throws -> Void) throws {
    var merge = WaitMerge(limit: query.limit)
    for (place, wait) in query.waits.enumerated() {
      guard let (sql, values) = WaitArm(wait, query)?.line else { continue }
      let statement = try connection.prepare(sql)
      try statement.bind(values)
      try merge.add(statement, place)
    }
    try merge.forEach(body)
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

extension WorkspaceReader {
  /// What tells this workspace from every other, in 32 hexadecimal digits: taken from the first entry of its trail,
  /// whose link nobody else has and which never changes.
  /// - Returns: `nil` while nothing was written yet
  package func identity() throws -> String? {
    try connection.text(#"SELECT substr(lower(hex("link")), 1, 32) FROM main."trail" WHERE "entry" = 1"#)
  }
}

/// Reads the rows of that list. What is no day, as only a hand in the file can write it, waits for nobody.
enum WaitReading {
  static func line(_ statement: SQLiteStatement, _ wait: Int, _ query: WaitQuery) -> WaitLine? {
    guard let day = statement.withBytes(2, { Day(bytes: $0) }) else { return nil }
    let id = statement.text(0) ?? ""
    return WaitLine(
      wait: wait, id: id, title: statement.text(1) ?? id, day: day, state: statement.text(3),
      person: statement.text(4), personName: statement.text(5), unit: statement.text(6), process: statement.text(7),
      change: query.hasChanges ? change(statement) : nil)
  }

  private static func change(_ statement: SQLiteStatement) -> (entry: Int, at: Instant)? {
    statement.text(9).flatMap(Instant.init(text:)).map { (statement.integer(8), $0) }
  }
}
