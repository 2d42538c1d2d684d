/// A day as a person or a spreadsheet wrote it: `2025. gada 3. februāris`, `2025.02.03`, `03.02.2025 00:00`.
///
/// A time of zero is what spreadsheets add to a day; another time is told and never dropped. Where day and month may
/// change places, as in `03/02/2025`, both readings are given.
///
/// ```swift
/// WrittenDay("3. februāris 2025")   // .day(2025-02-03)
/// WrittenDay("2025-02-03T10:00")    // .timed(2025-02-03)
/// WrittenDay("03/02/2025")          // .either(2025-02-03, 2025-03-02)
/// WrittenDay("2025. gada marts")    // nil: no day is completed by guessing
/// ```
package enum WrittenDay: Equatable, Sendable {
  case day(Day)
  /// The day of a moment, whose time is not zero.
  case timed(Day)
  /// Day first, then month first.
  case either(Day, Day)

  package init?(_ text: some StringProtocol) {
    if let day = Day(text) {
      self = .day(day)
      return
    }
    let (date, time) = WrittenTime.split(Substring(text))
    guard let parts = WrittenParts(date)?.parts, let reading = WrittenDay(parts) else { return nil }
    guard let time else {
      self = reading
      return
    }
    guard let time = WrittenTime(time), case .day(let day) = reading else { return nil }
    self = time.isZero ? .day(day) : .timed(day)
  }

  init?(_ parts: [WrittenPart]) {
    if let day = WrittenDay.inWords(parts) {
      self = .day(day)
    } else if let reading = WrittenDay.inFigures(parts) {
      self = reading
    } else {
      return nil
    }
  }

  /// A year, a month by its name and a day, in whatever order; between them at most commas.
  private static func inWords(_ parts: [WrittenPart]) -> Day? {
    let parts = parts.filter { $0 != .yearWord && $0 != .sign(",") && $0 != .sign(".") }
    let (years, months, days) = (
      parts.compactMap(\.year), parts.compactMap(\.month), parts.compactMap(\.number)
    )
    guard parts.count == 3, years.count == 1, months.count == 1, days.count == 1 else { return nil }
    return Day(year: years[0], month: months[0], day: days[0])
  }

  private static func inFigures(_ parts: [WrittenPart]) -> WrittenDay? {
    guard parts.count == 5, case .sign(let sign) = parts[1], parts[3] == parts[1], sign != "," else { return nil }
    if let year = parts[0].year, let month = parts[2].number, let day = parts[4].number {
      return Day(year: year, month: month, day: day).map { .day($0) }
    }
    guard let first = parts[0].number, let second = parts[2].number, let year = parts[4].year else { return nil }
    let dayFirst = Day(year: year, month: second, day: first)
    // With points the day comes first everywhere; slashes and dashes are written both ways.
    if sign == "." { return dayFirst.map { .day($0) } }
    return either(dayFirst, Day(year: year, month: first, day: second))
  }

  private static func either(_ one: Day?, _ other: Day?) -> WrittenDay? {
    guard let one, let other else { return (one ?? other).map { .day($0) } }
    return one == other ? .day(one) : .either(one, other)
  }
}
