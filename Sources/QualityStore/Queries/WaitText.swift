import QualityModel

/// The SQL that finds everything that waits: one question for each rule, put together into one list.
struct WaitText {
  let query: WaitQuery

  /// The lines, by day, then in the order of the rules and of the identifiers.
  var lines: (sql: String, values: [SQLValue]) {
    let (arms, values) = arms { WaitArm($0, query, place: $1)?.line }
    let order = "ORDER BY 4, 1, 2"
    return (arms.joined(separator: " UNION ALL ") + " \(order)" + limit, values)
  }

  /// How many there are, and how many of them lie before a day.
  func counts(before day: Day) -> (sql: String, values: [SQLValue]) {
    let (arms, values) = arms { WaitArm($0, query, place: $1)?.days }
    let sql = "SELECT count(*), coalesce(sum(\"day\" < ?), 0) FROM (\(arms.joined(separator: " UNION ALL ")))"
    return (sql, [.text(day.text)] + values)
  }

  private var limit: String { query.limit.map { " LIMIT \($0)" } ?? "" }

  private func arms(
    _ arm: (Wait, Int) -> (sql: String, values: [SQLValue])?
  ) -> (sql: [String], values: [SQLValue]) {
    query.waits.enumerated().compactMap { arm($1, $0) }.reduce(into: ([], [])) { all, arm in
      all.0.append(arm.sql)
      all.1 += arm.values
    }
  }
}
