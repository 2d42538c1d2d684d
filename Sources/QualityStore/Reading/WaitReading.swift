import QualityModel

/// Reads the rows of the list of what waits. What is no day, as only a hand in the file can write it, waits for nobody.
enum WaitReading {
  static func line(_ statement: SQLiteStatement, _ wait: Int, _ query: WaitQuery) -> WaitLine? {
    let day = statement.withBytes(2) { Day(bytes: $0) }
    guard query.lacksDay == (day == nil) else { return nil }
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
