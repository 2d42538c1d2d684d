import TestSupport
import Testing

@testable import QualityModel

@Suite("Days of a programme")
struct AuditDaysTests {
  @Test("Any number of audits lies on working days of the year, in order, from February to November")
  func spread() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let year = Int.random(in: 2020...2040, using: &generator)
      let count = Int.random(in: 0...40, using: &generator)
      let free = Int.random(in: 2...7, using: &generator)
      let today = try #require(Day(year: year - 1, month: 12, day: 1))
      let days = AuditDays(year: year, today: today) { $0.number % free != 0 }.days(count)
      #expect(days.count == count && days == days.sorted())
      for day in days { #expect(day.year == year && (2...11).contains(day.month) && day.number % free != 0) }
    }
  }

  @Test("Twelve audits leave no two months without one, and stand apart")
  func even() throws {
    let today = try #require(Day("2025-12-01"))
    let days = AuditDays(year: 2026, today: today) { _ in true }.days(12)
    #expect(Set(days.map(\.month)).count >= 9)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.days(until: $1) >= 20 })
  }

  @Test("In a year that has begun nothing is planned for the past; one that is over is planned whole")
  func begun() throws {
    let today = try #require(Day("2026-06-01"))
    let rest = AuditDays(year: 2026, today: today) { _ in true }.days(5)
    #expect(rest.allSatisfy { $0 >= today.adding(days: 14) })
    let past = AuditDays(year: 2025, today: today) { _ in true }.days(5)
    #expect(past.first?.month == 3 || past.first?.month == 2)
    // Late in the year the last days of November remain.
    let late = AuditDays(year: 2026, today: try #require(Day("2026-12-20"))) { _ in true }.days(3)
    #expect(late.count == 3 && late.allSatisfy { $0.year == 2026 })
  }
}
