/// What is still to happen, in the order of the days; what is planned for the same day happens in the order planned.
final class Schedule {
  private var entries: [(day: CalendarDay, event: () throws -> Void)] = []
  /// The day that is being played.
  private(set) var today = CalendarDay(number: 0)

  /// Plans an event. What is planned for a day that has passed happens today.
  func on(_ day: CalendarDay, _ event: @escaping () throws -> Void) {
    let day = max(day, today)
    let place = entries.firstIndex { $0.day > day } ?? entries.count
    entries.insert((day, event), at: place)
  }

  func after(_ days: Int, _ event: @escaping () throws -> Void) { on(today + days, event) }

  /// Plays everything, with what is planned meanwhile.
  func play() throws {
    while !entries.isEmpty {
      let next = entries.removeFirst()
      today = next.day
      try next.event()
    }
  }
}
