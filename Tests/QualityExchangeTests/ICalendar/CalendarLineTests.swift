import QualityExchange
import QualityModel
import TestSupport
import Testing

@Suite("Calendar files")
struct CalendarLineTests {
  /// Letters of one to four octets, and everything that the format uses itself.
  private static let letters: [Character] = Array("aZ9 āēķ„“–€\u{1F389}e\u{301},;:\\\n\t\"")

  private func text(_ length: Int, _ generator: inout SeededGenerator) -> String {
    String((0..<length).compactMap { _ in Self.letters.randomElement(using: &generator) })
  }

  /// Takes the folding back octet by octet, as a reader does (RFC 5545, 3.1).
  private func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var (plain, place): ([UInt8], Int) = ([], 0)
    while place < bytes.count {
      if bytes[place...].starts(with: [13, 10, 32]) {
        place += 3
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }

  /// Takes the marks back (RFC 5545, 3.3.11).
  private func unmarked(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isMarked = false
    for scalar in text.unicodeScalars {
      if isMarked {
        plain.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isMarked = false
      } else if scalar == "\\" {
        isMarked = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  @Test("Law: no line is longer than 75 octets, none splits a character, and unfolding gives the line back")
  func folding() {
    var generator = SeededGenerator(seed: 5545)
    for _ in 0..<500 {
      let line = text(Int.random(in: 0...400, using: &generator), &generator).replacing("\n", with: "")
      let bytes = CalendarLine.folded(line)
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
      for part in lines {
        #expect(part.last == 13 && part.count <= 76)
        #expect(String(validating: part, as: UTF8.self) != nil)
      }
      #expect(unfolded(bytes) == Array(line.utf8) + [13, 10])
    }
  }

  @Test("A line of 75 octets stays whole, one of 76 is folded")
  func limit() {
    #expect(CalendarLine.folded(String(repeating: "a", count: 75)).count == 77)
    let folded = CalendarLine.folded(String(repeating: "a", count: 76))
    #expect(String(decoding: folded, as: UTF8.self) == String(repeating: "a", count: 75) + "\r\n a\r\n")
    // Two octets do not fit into the one that is left.
    let split = CalendarLine.folded(String(repeating: "a", count: 74) + "ā")
    #expect(String(decoding: split, as: UTF8.self) == String(repeating: "a", count: 74) + "\r\n ā\r\n")
  }

  @Test("Law: a text comes back as it was, without the control characters that the format forbids")
  func escaping() {
    var generator = SeededGenerator(seed: 3311)
    for _ in 0..<500 {
      let text = text(Int.random(in: 0...60, using: &generator), &generator)
      let escaped = CalendarLine.escaped(text)
      #expect(!escaped.unicodeScalars.contains("\n"))
      #expect(unmarked(escaped).utf8.elementsEqual(text.utf8))
    }
    #expect(CalendarLine.escaped("a\u{0}b\u{7}c\u{7F}") == "abc")
    #expect(CalendarLine.escaped("a\r\nb\rc\u{2028}d") == "a\\nb\\nc\\nd")
    #expect(CalendarLine.escaped("x;y,z\\") == "x\\;y\\,z\\\\")
  }

  @Test("An event lasts one whole day, ends on the next, and says when it was last changed")
  func event() throws {
    let stamp = try #require(Instant(text: "2025-03-31T08:15:00Z"))
    let day = try #require(Day("2025-12-31"))
    let event = CalendarEvent(
      uid: "ACT-2025-004.due@0a.aplis", day: day, summary: "Pasākums; viens", categories: ["Pasākumi"], stamp: stamp,
      sequence: 7, isCancelled: true)
    let lines = String(
      decoding: CalendarDocument.bytes(of: [event], name: "Dienests", language: "lv"), as: UTF8.self
    ).split(separator: "\r\n").map(String.init)
    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Aplis//Aplis//LV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "X-WR-CALNAME:Dienests", "BEGIN:VEVENT", "UID:ACT-2025-004.due@0a.aplis", "DTSTAMP:20250331T081500Z",
        "LAST-MODIFIED:20250331T081500Z", "SEQUENCE:7", "DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260101",
        "SUMMARY;LANGUAGE=lv:Pasākums\\; viens", "CATEGORIES;LANGUAGE=lv:Pasākumi", "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
      ])
  }
}
