/// A demand of an inspection as the script remembers it.
final class DemandEntry {
  let inspected: CalendarDay
  let due: CalendarDay
  var completed: CalendarDay?

  init(inspected: CalendarDay, due: CalendarDay) {
    self.inspected = inspected
    self.due = due
  }
}
