import QualityModel

/// Writes a calendar for others to take in (RFC 5545; METHOD:PUBLISH as RFC 5546, 3.2.1). The same events give the same
/// bytes.
package enum CalendarDocument {
  /// - Parameters:
  ///   - name: the name that calendars show
  ///   - language: of the texts, such as `lv`
  package static func bytes(of events: [CalendarEvent], name: String, language: String) -> [UInt8] {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(productID)", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(CalendarLine.escaped(name))",
    ]
    let lines = head + events.flatMap { self.lines(of: $0, language) } + ["END:VCALENDAR"]
    return lines.flatMap(CalendarLine.folded)
  }

  /// Who made the file.
  package static let productID = "-//Aplis//Aplis//LV"

  private static func lines(of event: CalendarEvent, _ language: String) -> [String] {
    let stamp = event.stamp.text.filter { $0 != "-" && $0 != ":" }
    let categories = event.categories.map(CalendarLine.escaped).joined(separator: ",")
    return [
      "BEGIN:VEVENT", "UID:\(CalendarLine.escaped(event.uid))", "DTSTAMP:\(stamp)", "LAST-MODIFIED:\(stamp)",
      "SEQUENCE:\(event.sequence)", "DTSTART;VALUE=DATE:\(date(event.day))",
      // The end is the first day that no longer belongs to it.
      "DTEND;VALUE=DATE:\(date(event.day.adding(days: 1)))",
      "SUMMARY;LANGUAGE=\(language):\(CalendarLine.escaped(event.summary))",
    ]
      + (event.description.map { ["DESCRIPTION;LANGUAGE=\(language):\(CalendarLine.escaped($0))"] } ?? [])
      + (categories.isEmpty ? [] : ["CATEGORIES;LANGUAGE=\(language):\(categories)"])
      + ["STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")", "TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  private static func date(_ day: Day) -> String { day.text.filter { $0 != "-" } }
}
