/// What is reckoned with days inside the database. They lie there as text, `2025-03-31`; how that is reckoned with is
/// written here only.
///
/// Source: https://www.sqlite.org/lang_datefunc.html
enum DaySQL {
  /// The day so many days later.
  static func adding(_ days: Int, to day: String) -> String { "date(\(day), '\(days) days')" }

  /// How many days lie between two.
  static func count(from first: String, to last: String) -> String {
    "CAST(julianday(\(last)) - julianday(\(first)) AS INTEGER)"
  }

  /// The year of a day or of a period.
  static func year(of day: String) -> String { "substr(\(day), 1, 4)" }

  static func firstDay(ofYear year: String) -> String { "(\(year) || '-01-01')" }

  static func lastDay(ofYear year: String) -> String { "(\(year) || '-12-31')" }

  /// The last day of a period: `2016`, `2016-2018`, `2016-H1`, `2016-Q3` or `2016-07`.
  static func lastDay(ofPeriod period: String) -> String {
    let lastMonth = """
      CASE substr(\(period), 6, 1) WHEN 'H' THEN 6 * substr(\(period), 7, 1) WHEN 'Q' THEN 3 * substr(\(period), 7, 1) \
      ELSE CAST(substr(\(period), 6, 2) AS INTEGER) END
      """
    return """
      CASE length(\(period)) WHEN 4 THEN \(lastDay(ofYear: period)) \
      WHEN 9 THEN \(lastDay(ofYear: "substr(\(period), 6, 4)")) \
      ELSE date(\(firstDay(ofYear: year(of: period))), (\(lastMonth)) || ' months', '-1 day') END
      """
  }
}
