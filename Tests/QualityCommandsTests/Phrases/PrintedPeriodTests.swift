import QualityModel
import Testing

@testable import QualityCommands

@Suite("Periods and days as pages print them")
struct PrintedPeriodTests {
  private static let periods =
    ["2016", "2016-2018", "2016-H1", "2016-H2"] + (1...4).map { "2016-Q\($0)" }
    + (1...12).map { "2016-\($0 < 10 ? "0" : "")\($0)" }

  @Test("Every period that a page prints is read back as the same, in every language")
  func periods() throws {
    for language in Language.allCases {
      let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
      for text in PrintedPeriodTests.periods {
        let period = try #require(Period(text))
        #expect(WrittenPeriod(phrases.period(period))?.period == period, "\(phrases.period(period))")
      }
    }
  }

  @Test("Every day that a page prints is read back as the same, in every language")
  func days() throws {
    for language in Language.allCases {
      let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
      for month in 1...12 {
        let day = try #require(Day(year: 2016, month: month, day: 3 + month))
        for text in [phrases.day(day), phrases.longDay(day), language.rules.plainDay(day)] {
          #expect(WrittenDay(text) == .day(day), "\(text)")
        }
      }
    }
  }
}
