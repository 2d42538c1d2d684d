extension CalendarDay: Comparable {
  static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

  static func - (day: CalendarDay, other: CalendarDay) -> Int { day.number - other.number }

  static func endOfYear(_ year: Int) -> CalendarDay { startOfYear(year + 1) + -1 }

  var year: Int { parts.year }

  /// `2024-12-31`
  var text: String {
    let (year, month, day) = parts
    return [(year, 4), (month, 2), (day, 2)].map { CalendarDay.padded($0, $1) }.joined(
      separator: "-")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }
}
