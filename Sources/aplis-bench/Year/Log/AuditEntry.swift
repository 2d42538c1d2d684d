/// An audit as the script remembers it.
final class AuditEntry {
  let firstPlanned: CalendarDay
  let process: String
  var held: CalendarDay?
  var reported: CalendarDay?
  /// The classes of its findings.
  var findings: [String] = []

  init(firstPlanned: CalendarDay, process: String) {
    self.firstPlanned = firstPlanned
    self.process = process
  }
}
