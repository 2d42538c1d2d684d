import QualityModel

/// Finds the steps that were entered on another day than they were taken on, without reading the whole trail.
struct LateSteps {
  let connection: SQLiteConnection

  /// An index may not read JSON: what an untrusted file defines must not run functions. A quoted name before a text
  /// stands in no user's words, whose quotation marks are escaped.
  private static let bearsDay = #""event" = 'step' AND instr("payload", '"\#(TrailLine.day)":"') > 0"#

  /// The index by which they are found. It was shipped with a migration: it stays as it is.
  static let index = #"""
    CREATE INDEX "trail of steps told later" ON "trail" ("kind", "record") WHERE \#(bearsDay);
    """#

  static let query = #"""
    SELECT "record" FROM main."trail" WHERE \#(bearsDay) AND "kind" = ? AND "entry" <= ?
      AND julianday(substr("at", 1, 10)) - julianday(\#(ListSQL.member(of: "facts.\(TrailLine.day)", in: #""payload""#))) > ?
    """#

  /// The records of a kind with such a step, beyond so many days.
  /// - Parameter last: the last entry that is looked at
  func records(of kind: RecordSchema, beyond unasked: Int, until last: Int) throws -> Set<String> {
    let statement = try connection.kept(LateSteps.query)
    try statement.bind([.text(kind.key), .integer(last), .integer(unasked)])
    defer { statement.reset() }
    var records: Set<String> = []
    while try statement.step() { records.insert(statement.text(0) ?? "") }
    return records
  }
}
