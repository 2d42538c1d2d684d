import QualityModel

/// The SQL that counts everything that waits.
struct WaitText {
  let query: WaitQuery

  /// How many there are, and how many of them lie before a day.
  func counts(before day: Day) -> (sql: String, values: [SQLValue]) {
    let selects = query.waits.compactMap { WaitSelect($0, query)?.days }
    let sql = selects.map(\.sql).joined(separator: " UNION ALL ")
    return (
      "SELECT count(*), coalesce(sum(CASE WHEN \"day\" < ? THEN 1 ELSE 0 END), 0) FROM (\(sql)) AS \"waiting\"",
      [.text(day.text)] + selects.flatMap(\.values)
    )
  }
}
