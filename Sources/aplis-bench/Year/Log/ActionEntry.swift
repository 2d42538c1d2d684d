/// An action as the script remembers it.
final class ActionEntry {
  let registered: CalendarDay
  /// Whether it was taken for a nonconformity.
  var isOfNonconformity = false
  var terms: [TermEntry]
  var completed: CalendarDay?
  var cancelled: CalendarDay?
  var verified: (day: CalendarDay, effective: String)?
  /// In cents.
  var plannedCost: Int?
  var spentCost: Int?

  init(registered: CalendarDay, due: CalendarDay) {
    self.registered = registered
    terms = [TermEntry(set: registered, due: due)]
  }

  var firstDue: CalendarDay { terms[0].due }

  func isOpen(on day: CalendarDay) -> Bool {
    registered <= day && !(completed.map { $0 <= day } ?? false)
      && !(cancelled.map { $0 <= day } ?? false)
  }
}
