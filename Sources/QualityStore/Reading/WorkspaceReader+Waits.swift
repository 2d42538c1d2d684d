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
    var merge = WaitMerge(limit: query.limit, lacksDay: query.lacksDay)
    for (place, wait) in query.waits.enumerated() {
      guard let (sql, values) = WaitSelect(wait, query)?.line else { continue }
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
