import QualityModel
import TestSupport
import Testing

@Suite("Working days")
struct WorkingDaysTests {
  @Test("Terms end on the day that another program computes")
  func terms() throws {
    let calendar = WorkingDays()
    for days in try CalendarFixtures.days("terms.txt") {
      try #require(days.count == 6)
      let ends = [Term.workingDays(5), .workingDays(7), .workingDays(10), .months(1), .months(4)].map {
        $0.end(after: days[0], by: calendar)
      }
      #expect(ends == Array(days.dropFirst()), "\(days[0].text)")
    }
  }

  @Test("The day of receipt does not count, wherever in the week it lies")
  func receipt() {
    let calendar = WorkingDays()
    // A Monday, and the Friday, Saturday and Sunday before it.
    #expect(calendar.day(1, after: .of("2026-03-09")) == .of("2026-03-10"))
    for day in ["2026-03-06", "2026-03-07", "2026-03-08"] {
      #expect(calendar.day(1, after: .of(day)) == .of("2026-03-09"), "\(day)")
    }
  }

  @Test("A month after the last of January is the last of February, and moves on if that is free")
  func monthEnd() {
    #expect(Day.of("2026-01-31").adding(months: 1) == .of("2026-02-28"))
    #expect(Day.of("2028-01-31").adding(months: 1) == .of("2028-02-29"))
    #expect(Day.of("2026-11-15").adding(months: 4) == .of("2027-03-15"))
    #expect(Day.of("2026-03-15").adding(months: -3) == .of("2025-12-15"))
    // 28 February 2026 was a Saturday.
    #expect(WorkingDays().day(months: 1, after: .of("2026-01-31")) == .of("2026-03-02"))
    // One month after 24 May 2026 is Midsummer.
    #expect(WorkingDays().day(months: 1, after: .of("2026-05-24")) == .of("2026-06-25"))
  }

  @Test("A day freed for one year does not count, and the Saturday that stands in for it does")
  func exceptions() {
    let calendar = WorkingDays(free: [.of("2026-01-02")], working: [.of("2026-01-17")])
    #expect(!calendar.isWorking(.of("2026-01-02")) && WorkingDays().isWorking(.of("2026-01-02")))
    #expect(calendar.isWorking(.of("2026-01-17")) && !WorkingDays().isWorking(.of("2026-01-17")))
    #expect(calendar.day(1, after: .of("2026-01-01")) == .of("2026-01-05"))
  }

  @Test("Law: a term of n working days holds n working days and ends on one; a longer one never ends earlier")
  func law() {
    var generator = SeededGenerator(seed: 20_260_301)
    let calendar = WorkingDays()
    for _ in 0..<2_000 {
      let start = Day(number: Int.random(in: 10_000...60_000, using: &generator))
      let count = Int.random(in: 1...40, using: &generator)
      let end = calendar.day(count, after: start)
      let held = (start.number + 1...end.number).count { calendar.isWorking(Day(number: $0)) }
      #expect(held == count && calendar.isWorking(end))
      #expect(calendar.day(count + 1, after: start) > end)
      #expect(calendar.isWorking(calendar.day(months: count % 12, after: start)))
    }
  }

  @Test("Counting ends at the end of the calendar")
  func end() {
    #expect(WorkingDays().day(10, after: .last) == .last)
    #expect(Day.last.adding(months: 1) == .last)
  }
}
