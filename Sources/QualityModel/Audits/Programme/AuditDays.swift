/// Spreads audits over a year: evenly, on working days, leaving January to the approval of the programme and December
/// to the review.
public struct AuditDays {
  let year: Int
  /// No audit is planned before this day; `nil` for a year that is over, whose programme is written afterwards.
  let earliest: Day?
  let isWorking: (Day) -> Bool

  /// - Parameters:
  ///   - today: audits need some weeks of preparation from here
  ///   - isWorking: whether people work on a day
  public init(year: Int, today: Day, isWorking: @escaping (Day) -> Bool) {
    self.year = year
    earliest = year < today.year ? nil : today.adding(days: AuditDays.preparation)
    self.isWorking = isWorking
  }

  /// Weeks between planning an audit and holding it.
  private static let preparation = 14

  /// So many days in ascending order, each in the middle of its share of the year.
  public func days(_ count: Int) -> [Day] {
    guard count > 0, let start = Day(year: year, month: 2, day: 1), let end = Day(year: year, month: 11, day: 30) else {
      return []
    }
    let first = min(max(start, earliest ?? start), end)
    let length = first.days(until: end) + 1
    return (0..<count).map { index in working(first.adding(days: length * (2 * index + 1) / (2 * count)), until: end) }
  }

  /// The first working day from a day on; where the year has none left, the last one before.
  private func working(_ day: Day, until end: Day) -> Day {
    var later = day
    while later <= end { if isWorking(later) { return later } else { later = later.adding(days: 1) } }
    var earlier = day
    while !isWorking(earlier), earlier > .first { earlier = earlier.adding(days: -1) }
    return earlier
  }
}
