/// How long somebody has: so many working days, or so many months.
package enum Term: Hashable, Sendable {
  case workingDays(Int)
  case months(Int)

  /// The last day of the term that a day begins.
  package func end(after day: Day, by calendar: WorkingDays) -> Day {
    switch self {
    case .workingDays(let count): calendar.day(count, after: day)
    case .months(let count): calendar.day(months: count, after: day)
    }
  }
}
