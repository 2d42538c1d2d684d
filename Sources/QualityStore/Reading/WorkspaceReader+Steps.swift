import QualityModel

extension WorkspaceReader {
  /// The last steps that led records of a kind to other states, and their days, by the records' identifiers.
  func lastSteps(of kind: RecordSchema) throws -> [String: (event: String, day: Day)] {
    let facts = ListSQL.membersIfValid(of: "facts", in: "t.\"payload\"", as: "f")
    let statement = try connection.kept(
      """
      SELECT t."record", substr(t."at", 1, 10), f."key", f."value"
      FROM "trail" AS t, \(facts)
      WHERE t."kind" = ? AND t."event" = 'step'
        AND f."key" IN ('step', '\(TrailLine.day)')
      ORDER BY t."entry", f."key" DESC
      """)
    defer { statement.reset() }
    try statement.bind(kind.key, at: 1)
    return try last(of: kind, statement)
  }

  /// Of each entry the name of the step comes first, then its day where that is not the day of the entry.
  private func last(
    of kind: RecordSchema, _ statement: SQLiteStatement
  ) throws -> [String: (event: String, day: Day)] {
    var steps: [String: (event: String, day: Day)] = [:]
    var leads = false
    while try statement.step() {
      let (record, value) = (statement.text(0) ?? "", statement.text(3) ?? "")
      if statement.text(2) == "step" {
        leads = kind.leads(value)
        if leads, let day = statement.text(1).flatMap({ Day($0) }) { steps[record] = (value, day) }
      } else if leads, let day = Day(value) {
        steps[record]?.day = day
      }
    }
    return steps
  }
}
