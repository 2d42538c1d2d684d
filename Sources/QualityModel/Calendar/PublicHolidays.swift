/// The days that are free by law in Latvia, fixed and moving, in any year from 1990 on.
///
/// Days that a law or an order of the government frees or moves for one year only are not among them: they belong to a
/// workspace (``WorkingDays``).
///
/// ```swift
/// PublicHolidays.easterSunday(of: 2026)                      // 2026-04-05
/// PublicHolidays.days(of: 2024).contains(Day("2024-05-06")!) // true: 4 May was a Saturday
/// ```
///
/// Source: the law „Par svētku, atceres un atzīmējamām dienām“ of 3 October 1990 with its amendments of 21 September
/// 1995 (Pentecost), 18 December 1996 (Easter Monday), 21 March 2002 (4 May) and 24 May 2007 (24 December; a free day
/// after 4 May or 18 November at a weekend). The days are certain; since which year each is free was read in one
/// secondary source.
package enum PublicHolidays {
  /// All days of a year that are free by law, in their order; weekends only where they are holidays themselves.
  package static func days(of year: Int) -> [Day] {
    let moving = [-2, 0] + (year >= 1997 ? [1] : []) + (year >= 1996 ? [49] : [])
    let days =
      fixed.compactMap { $0.since <= year ? Day(year: year, month: $0.month, day: $0.day) : nil }
      + moving.map { easterSunday(of: year).adding(days: $0) }
      + [mothersDay(of: year)].compactMap { $0 }
    let free = Set(days)
    return (free.union(movedOn(free, in: year))).sorted()
  }

  /// Easter Sunday by the Gregorian calendar.
  ///
  /// Source: the anonymous Gregorian algorithm (J. Meeus, Astronomical Algorithms, chapter 8).
  package static func easterSunday(of year: Int) -> Day {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let march = epact + weekday - 7 * shift + 22
    return (Day(year: year, month: 3, day: 1) ?? .first).adding(days: march - 1)
  }

  private static let fixed: [(since: Int, month: Int, day: Int)] = [
    (1990, 1, 1), (1990, 5, 1), (2002, 5, 4), (1990, 6, 23), (1990, 6, 24), (1990, 11, 18),
    (2007, 12, 24),
    (1990, 12, 25), (1990, 12, 26), (1990, 12, 31),
  ]

  /// The second Sunday of May.
  private static func mothersDay(of year: Int) -> Day? {
    Day(year: year, month: 5, day: 1).map { $0.adding(days: (7 - $0.weekday) % 7 + 7) }
  }

  /// When 4 May or 18 November is a Saturday or Sunday, the next working day is free.
  private static func movedOn(_ free: Set<Day>, in year: Int) -> [Day] {
    guard year >= 2007 else { return [] }
    return [(5, 4), (11, 18)].compactMap { Day(year: year, month: $0, day: $1) }.filter(\.isWeekend)
      .map { day in
        var next = day
        while next.isWeekend || free.contains(next) { next = next.adding(days: 1) }
        return next
      }
  }
}

extension Day {
  /// The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    // 1 January 1970 was a Thursday.
    let days = (number + 3) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  /// Whether it is a Saturday or Sunday.
  package var isWeekend: Bool { weekday > 5 }
}
