/// A nonconformity as the script remembers it.
final class NonconformityEntry {
  let found: CalendarDay
  let registered: CalendarDay
  let severity: String
  let source: String
  let process: String
  var cause: String?
  /// Whether the term was given, not set by the severity.
  var isDueGiven = false
  var terms: [TermEntry]
  var isRejected = false
  var recurs = false
  var reopenings: [CalendarDay] = []
  var closings: [CalendarDay] = []
  var implementations: [CalendarDay] = []

  init(
    found: CalendarDay, registered: CalendarDay, severity: String, source: String, process: String,
    due: CalendarDay?
  ) {
    self.found = found
    self.registered = registered
    self.severity = severity
    self.source = source
    self.process = process
    terms = due.map { [TermEntry(set: registered, due: $0)] } ?? []
  }

  /// The day of the closing that still held at the end of a day.
  func closed(by day: CalendarDay) -> CalendarDay? {
    guard let closing = closings.last(where: { $0 <= day }) else { return nil }
    return reopenings.contains { $0 >= closing && $0 <= day } ? nil : closing
  }

  /// Whether its actions were implemented by a day. Where it was opened again since, they were not: the record then tells
  /// of the implementation that came after.
  func isImplemented(by day: CalendarDay) -> Bool {
    guard let last = implementations.last(where: { $0 <= day }) else { return false }
    return !reopenings.contains { $0 >= last }
  }

  func isOpen(on day: CalendarDay) -> Bool { !isRejected && found <= day && closed(by: day) == nil }
}
