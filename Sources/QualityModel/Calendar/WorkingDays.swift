/// Tells working days from free ones, and counts terms in them.
///
/// A term counts from the day after the one that begins it. A term in working days ends on a working day by itself; a
/// term in months that would end on a free day ends on the next working day (Administrative Procedure Law, 43).
///
/// ```swift
/// WorkingDays().day(10, after: Day("2026-03-30")!)   // 2026-04-15: Good Friday and Easter Monday do not count
/// ```
package struct WorkingDays: Hashable, Sendable {
  private let free: Set<Day>
  private let working: Set<Day>

  /// - Parameters:
  ///   - free: days that are free beside weekends and public holidays, such as a holiday declared for one year
  ///   - working: Saturdays or holidays on which work is done, because a working day was moved there
  package init(free: some Sequence<Day> = [], working: some Sequence<Day> = []) {
    self.free = Set(free)
    self.working = Set(working)
  }

  package func isWorking(_ day: Day) -> Bool {
    if working.contains(day) { return true }
    return !day.isWeekend && !free.contains(day) && !HolidayTable.contains(day)
  }

  /// The working day that is the `count`th after a day; the day itself does not count.
  package func day(_ count: Int, after day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0, day < .last {
      day = day.adding(days: 1)
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  /// The same day of the month so many months later, or the month's last day if it is shorter; the next working day if
  /// that is free.
  package func day(months: Int, after day: Day) -> Day {
    var end = day.adding(months: months)
    while !isWorking(end), end < .last { end = end.adding(days: 1) }
    return end
  }
}

extension Day {
  /// The same day of the month so many months later; the month's last day if it has no such day.
  package func adding(months: Int) -> Day {
    let (year, month, day) = components
    let months = year * 12 + month - 1 + months
    let (newYear, newMonth) = (months / 12, months % 12 + 1)
    let length = Day.daysInMonth(newMonth, of: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, length)) ?? .last
  }
}

/// The public holidays of all years that a ``Day`` can lie in, made once: asking day by day would make a year's list
/// for each.
private enum HolidayTable {
  private static let days = Set((1990...2199).flatMap { PublicHolidays.days(of: $0) })

  static func contains(_ day: Day) -> Bool { days.contains(day) }
}
