/// A term with the day on which it was set.
struct TermEntry {
  let set: CalendarDay
  let due: CalendarDay
}

extension [TermEntry] {
  /// The term that held at the end of a day.
  func holding(on day: CalendarDay) -> CalendarDay? { last { $0.set <= day }?.due }
}
