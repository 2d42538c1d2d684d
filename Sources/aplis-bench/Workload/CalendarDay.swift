/// A day of the calendar, counted from 1 January 1970, which writes itself as `2025-12-31`.
struct CalendarDay: Equatable {
  let number: Int

  static func + (day: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: day.number + days)
  }

  static func startOfYear(_ year: Int) -> CalendarDay {
    let past = year - 1
    return CalendarDay(number: past * 365 + past / 4 - past / 100 + past / 400 - 719_162)
  }

  /// Year, month and day of the month, by the arithmetic of Howard Hinnant's `civil_from_days`.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
