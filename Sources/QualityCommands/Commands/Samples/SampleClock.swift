import QualityModel

/// Spreads what was written on a day over its office hours.
struct SampleClock {
  /// 8:40 to 16:20 in Riga in winter, an hour later in summer; universal time counts in the trail.
  private static let (opens, closes) = (24_000, 51_600)
  /// The longest between two entries.
  private static let pause = 1_440

  /// The moments of so many entries on a day, rising; the same each time.
  static func moments(_ count: Int, on day: Day) -> [Instant] {
    // Not every day begins at the same minute.
    let begin = opens + (day.number * 7) % 45 * 60 + (day.number * 13) % 60
    let gap = max(1, min(pause, (closes - opens) / max(1, count)))
    return (0..<count).map { day.moment(begin + $0 * gap) }
  }
}
