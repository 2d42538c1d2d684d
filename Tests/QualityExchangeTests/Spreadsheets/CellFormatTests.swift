import QualityModel
import Testing

@testable import QualityExchange

@Suite("What the format of a cell makes of a number")
struct CellFormatTests {
  private static func day(_ text: String) -> TableCell { Day(text).map { .day($0, shows: .day) } ?? .empty }
  private static func moment(_ day: String, _ time: String) -> TableCell {
    Day(day).map { .moment($0, time: time) } ?? .empty
  }

  private static func cell(_ number: String, _ code: String, _ days: DaySystem = .from1900) -> TableCell {
    cell(number, FormatCode.format(code), days)
  }

  private static func cell(_ number: String, _ format: CellFormat, _ days: DaySystem = .from1900) -> TableCell {
    var number = number
    return number.withUTF8 { NumberCell(days: days).cell($0, format) }
  }

  @Test(
    "A number is a day only under the format of a day",
    arguments: [
      "mm-dd-yy", "d-mmm-yy", "d-mmm", "dd\\.mm\\.yyyy\\.", "yyyy\\.\\ \"gada \"d\\.\\ mmmm", "[$-426]dd\\.mm\\.yyyy;@",
      "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "dd.mm.yyyy hh:mm", "yyyy\".\"mm\".\"dd", "[Blue]dd/mm/yy", "DD.MM.YYYY",
    ])
  func days(code: String) {
    #expect(Self.cell("45717", code) == Self.day("2025-03-01"))
  }

  @Test(
    "Letters in quotes, brackets and escapes make no day",
    arguments: [
      "General", "0", "@", "0.00\" days\"", "#,##0,,\" M\"", "[Red]0.00;[Red]\\-0.00", "0\\d", "\"gads \"0",
      "0.0\\ \\m²",
      "0.0\"h\"", "00\\.00\\.0000", "[Color10]0", "[>=1000]#,##0\\ \"tūkst.\";0", "0.00E+00", "# ?/?", "_d0*s", "",
    ])
  func numbers(code: String) {
    #expect(Self.cell("45717", code) == .number("45717"))
  }

  @Test("A format that shows only month or year says so")
  func shown() throws {
    let day = try #require(Day("2025-03-01"))
    #expect(Self.cell("45717", "mmm-yy") == .day(day, shows: .month))
    #expect(Self.cell("45717", "mm\\.yyyy") == .day(day, shows: .month))
    #expect(Self.cell("45717", "yyyy") == .day(day, shows: .year))
  }

  @Test("Serial numbers count from 1900 with a day that never was, or from 1904")
  func systems() {
    let code = "dd.mm.yyyy"
    #expect(Self.cell("1", code) == Self.day("1900-01-01"))
    #expect(Self.cell("59", code) == Self.day("1900-02-28"))
    #expect(Self.cell("60", code) == .error("60"))
    #expect(Self.cell("61", code) == Self.day("1900-03-01"))
    #expect(Self.cell("0", code) == .error("0"))
    #expect(Self.cell("-1", code) == .error("-1"))
    #expect(Self.cell("2958466", code) == .error("2958466"))
    #expect(Self.cell("45351", code, .from1900) == Self.day("2024-02-29"))
    #expect(Self.cell("43889", code, .from1904) == Self.day("2024-02-29"))
  }

  @Test("A day with a time of zero is a day, and a third of a day is a whole second")
  func times() {
    #expect(Self.cell("45717.4375", "m/d/yy h:mm") == Self.moment("2025-03-01", "10:30:00"))
    #expect(Self.cell("45717.333333333336", "yyyy\\-mm\\-dd\\Thh:mm:ss") == Self.moment("2025-03-01", "08:00:00"))
    #expect(Self.cell("45717.999999999", "dd.mm.yyyy hh:mm") == Self.day("2025-03-02"))
    #expect(Self.cell("0.4375", "h:mm AM/PM") == .time("10:30:00"))
    #expect(Self.cell("0.9375", "h:mm:ss AM/PM") == .time("22:30:00"))
    #expect(Self.cell("0", "h:mm") == .time("00:00:00"))
    #expect(Self.cell("0.026388888888888889", "mm:ss") == .time("00:38:00"))
    #expect(Self.cell("0.0010416666666666667", "mmss.0") == .time("00:01:30"))
  }

  @Test("A format in brackets shows a span of time")
  func durations() {
    #expect(Self.cell("1.1041666666666667", "[h]:mm:ss") == .duration("26:30:00"))
    #expect(Self.cell("0.0625", "[mm]:ss") == .duration("01:30:00"))
    #expect(Self.cell("0.001", "[ss]") == .duration("00:01:26.4"))
    #expect(Self.cell("-0.5", "[h]:mm") == .duration("-12:00:00"))
  }

  @Test(
    "Formats that have only a number are those of the standard, East Asian ones among them",
    arguments: [27, 30, 31, 36, 50, 57, 14, 15, 16, 22])
  func builtIn(number: Int) {
    #expect(Self.cell("45966", CellFormat.builtIn(number)) == Self.day("2025-11-05"))
  }

  @Test("Other numbers are no formats of days", arguments: [0, 1, 4, 11, 12, 13, 23, 26, 37, 40, 44, 48, 49, 59, 163])
  func builtInNumbers(number: Int) {
    #expect(Self.cell("45966", CellFormat.builtIn(number)) == .number("45966"))
  }

  @Test("A number below one day is a time, also under a format that shows a day")
  func belowOneDay() {
    #expect(Self.cell("0.375", "dd.mm.yyyy") == .time("09:00:00"))
    #expect(Self.cell("0.375", CellFormat.builtIn(32)) == .time("09:00:00"))
    #expect(Self.cell("45966", CellFormat.builtIn(33)) == Self.day("2025-11-05"))
    #expect(Self.cell("0.375", CellFormat.builtIn(20)) == .time("09:00:00"))
    #expect(Self.cell("2", CellFormat.builtIn(46)) == .duration("48:00:00"))
  }

  @Test(
    "Per cent shifts the point, and never multiplies in binary",
    arguments: [
      ("0.28", "28"), ("0.285", "28.5"), ("0.07", "7"), ("1", "100"), ("-0.003", "-0.3"), ("0", "0"),
      ("0.9659135", "96.59135"),
      ("2E-3", "0.2"),
    ])
  func percent(number: String, percent: String) {
    #expect(Self.cell(number, "0.0%") == .percent(percent))
    #expect(Self.cell(number, "0\\ %") == .percent(percent))
    #expect(Self.cell(number, CellFormat.builtIn(10)) == .percent(percent))
  }

  @Test("A per cent sign in quotes is a text of the format")
  func percentInQuotes() {
    #expect(Self.cell("28.5", "0.0\"%\"") == .number("28.5"))
  }

  @Test(
    "A format names its currency by a sign, a word or a code",
    arguments: [
      ("#,##0\\ \"€\"", "EUR"), ("#,##0.00\\ [$€-426]", "EUR"), ("\"€\"#,##0.00;(\"€\"#,##0.00)", "EUR"),
      ("[$Ls-426]\\ #,##0.00", "LVL"), ("[$£-809]#,##0.00", "GBP"), ("#,##0.00\\ [$EUR]", "EUR"),
      ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-", "EUR"), ("0.00\" EUR\"", "EUR"), ("[$kr-41D]0", "SEK"),
      ("[$$-409]#,##0", "USD"),
    ])
  func currencies(code: String, unit: String) {
    #expect(Self.cell("1234.5", code) == .amount("1234.5", unit: unit))
  }
}
