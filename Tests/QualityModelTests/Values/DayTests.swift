import QualityModel
import TestSupport
import Testing

@Suite("Days")
struct DayTests {
  /// The calendar, counted day by day and known to nobody else: the rules of Gregory's bull and nothing clever.
  private struct Counter {
    var (year, month, day) = (1900, 1, 1)

    mutating func advance() {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }

    var iso: String { "\(year)-\(two(month))-\(two(day))" }
    var latvian: String { "\(two(day)).\(two(month)).\(year)" }
    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }

  @Test("Every day from 1900 to 2199 has the number, the parts and the text of a calendar counted by hand")
  func calendar() {
    var counter = Counter()
    var wrong: [String] = []
    for number in Day.first.number...Day.last.number {
      let day = Day(number: number)
      let parts = day.components
      let isRight =
        (parts.year, parts.month, parts.day) == (counter.year, counter.month, counter.day) && day.text == counter.iso
        && Day(year: counter.year, month: counter.month, day: counter.day) == day && day.year == counter.year
        && day.month == counter.month
      if !isRight { wrong.append(counter.iso) }
      counter.advance()
    }
    #expect(wrong.prefix(3) == [])
    #expect(counter.iso == "2200-01-01", "the last day is the last one of 2199")
  }

  @Test("ISO and Latvian forms mean the same day")
  func forms() {
    var counter = Counter()
    var wrong: [String] = []
    for number in Day.first.number...Day.last.number {
      let day = Day(number: number)
      let short = "\(counter.day).\(counter.month).\(counter.year)."
      let forms = [counter.iso, counter.latvian, counter.latvian + ".", short, " \(counter.iso) "]
      if !forms.allSatisfy({ Day($0) == day }) { wrong.append(counter.iso) }
      counter.advance()
    }
    #expect(wrong.prefix(3) == [])
  }

  @Test(
    "What is not a whole day of the calendar is refused, never completed",
    arguments: [
      "", "2025", "2025-03", "03.2025", "2025-3-1", "2025-03-32", "2025-13-01", "2025-02-29", "2100-02-29",
      "1900-02-29",
      "31.04.2025", "29.02.2023.", "0.1.2025", "1.0.2025", "1899-12-31", "2200-01-01", "31.12.1899", "2025/03/31",
      "31/03/2025", "31.03.25", "2025-03-31T10:00", "2025.03.31", "31.03.2025..", "31. 03. 2025", "2025-03-31x", "-",
      "..",
      "2025--31", "٢٠٢٥-٠٣-٣١", "nekavējoties", "2025. gada marts", "31.03.2025 31.03.2025",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("Adding days and counting them are each other's reverse, over leap years and centuries too")
  func arithmetic() throws {
    let seed: UInt64 = 20_250_331
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let one = Day(number: Int.random(in: Day.first.number...Day.last.number, using: &generator))
      let other = Day(number: Int.random(in: Day.first.number...Day.last.number, using: &generator))
      #expect(one.adding(days: one.days(until: other)) == other, "seed \(seed)")
      #expect((one < other) == (one.text < other.text), "seed \(seed)")
    }
    #expect(try #require(Day("2024-02-28")).adding(days: 1).text == "2024-02-29")
    #expect(try #require(Day("2100-02-28")).adding(days: 1).text == "2100-03-01")
  }

  @Test("A moment's day is its day in universal time, before 1970 too")
  func instants() {
    #expect(Instant(secondsSince1970: 0).text == "1970-01-01T00:00:00Z")
    #expect(Instant(secondsSince1970: -1).text == "1969-12-31T23:59:59Z")
    #expect(Instant(secondsSince1970: 1_743_408_900).text == "2025-03-31T08:15:00Z")
    #expect(Instant(secondsSince1970: 1_743_408_900).day.text == "2025-03-31")
    #expect(Instant(secondsSince1970: 1) > Instant(secondsSince1970: 0))
  }

  @Test(
    "Only what the trail itself would write is a moment of the trail",
    arguments: [
      "2025-03-31T08:15:00", "2025-03-31 08:15:00Z", "31.03.2025T08:15:00Z", "2025-03-31T24:00:00Z",
      "2025-03-31T08:60:00Z",
      "2025-02-30T08:15:00Z", "2025-03-31TXX:15:00Z", "2025-03-31T08:15:0ZZ", "2025-03-31T-8:15:00Z", "",
    ])
  func foreignMoments(text: String) {
    #expect(Instant(text: text) == nil)
    #expect(Instant(text: "2025-03-31T08:15:00Z")?.day.text == "2025-03-31")
  }
}
