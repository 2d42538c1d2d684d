import QualityModel
import Testing

@Suite("Public holidays of Latvia")
struct PublicHolidaysTests {
  @Test("Easter Sunday falls on the day that another program computes, in every year from 1900 to 2199")
  func easter() throws {
    let sundays = try CalendarFixtures.days("easter-sundays.txt").joined()
    #expect(sundays.count == 300)
    for sunday in sundays { #expect(PublicHolidays.easterSunday(of: sunday.year) == sunday) }
  }

  @Test("Easter of some years, by the calendar on the wall")
  func knownEaster() {
    for day in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"].map(Day.of) {
      #expect(PublicHolidays.easterSunday(of: day.year) == day)
    }
  }

  @Test("The free days of a year are those that another program computes, from 1991 to 2049")
  func everyYear() throws {
    let years = try CalendarFixtures.days("latvian-holidays.txt")
    #expect(years.count == 59)
    for days in years {
      let year = try #require(days.first).year
      #expect(PublicHolidays.days(of: year) == days, "\(year)")
    }
  }

  @Test("The Monday after 4 May or 18 November at a weekend is free since 2007, and not before")
  func movedOn() {
    #expect(PublicHolidays.days(of: 2024).contains(.of("2024-05-06")))
    #expect(PublicHolidays.days(of: 2007).contains(.of("2007-11-19")))
    #expect(PublicHolidays.days(of: 2003).contains(.of("2003-05-04")))
    #expect(!PublicHolidays.days(of: 2003).contains(.of("2003-05-05")))
    #expect(!PublicHolidays.days(of: 2026).contains(.of("2026-05-05")))
  }

  @Test("In every year from 1990 to 2199 the list is in order, holds no day twice and lies in its year")
  func order() {
    for year in 1990...2199 {
      let days = PublicHolidays.days(of: year)
      #expect(days == Set(days).sorted() && days.allSatisfy { $0.year == year }, "\(year)")
      #expect((11...18).contains(days.count), "\(year): \(days.count)")
    }
  }

  @Test("Days of the week go on without a gap from 1900 to 2199")
  func weekdays() {
    // 1 January 1900 was a Monday, 24 November 2026 is a Tuesday.
    #expect(Day.first.weekday == 1)
    #expect(Day.of("2026-11-24").weekday == 2)
    var day = Day.first
    while day < .last {
      let next = day.adding(days: 1)
      guard next.weekday == day.weekday % 7 + 1 else {
        Issue.record("\(day.text)")
        return
      }
      day = next
    }
  }
}
