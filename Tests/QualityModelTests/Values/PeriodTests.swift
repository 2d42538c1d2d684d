import QualityModel
import Testing

@Suite("Periods")
struct PeriodTests {
  @Test(
    "Each form has its first and last day and is written as it was read",
    arguments: [
      ("2016", "2016-01-01", "2016-12-31"), ("2016-H1", "2016-01-01", "2016-06-30"),
      ("2016-H2", "2016-07-01", "2016-12-31"), ("2016-Q1", "2016-01-01", "2016-03-31"),
      ("2016-Q2", "2016-04-01", "2016-06-30"), ("2016-Q3", "2016-07-01", "2016-09-30"),
      ("2016-Q4", "2016-10-01", "2016-12-31"), ("2016-01", "2016-01-01", "2016-01-31"),
      ("2016-02", "2016-02-01", "2016-02-29"), ("2015-02", "2015-02-01", "2015-02-28"),
      ("2100-02", "2100-02-01", "2100-02-28"), ("2016-10", "2016-10-01", "2016-10-31"),
      ("2016-12", "2016-12-01", "2016-12-31"), ("2016-2018", "2016-01-01", "2018-12-31"),
      ("1900", "1900-01-01", "1900-12-31"), ("2199", "2199-01-01", "2199-12-31"),
    ])
  func days(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.firstDay.text == first)
    #expect(period.lastDay.text == last)
    #expect(period.text == text)
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "16", "2016-", "-2016", "2016-H0", "2016-H3", "2016-Q0", "2016-Q5", "2016-00", "2016-13", "2016-1", "2016-q1",
      "2018-2016", "2016-2016", "1899", "2200", "2016.", "2016-2018-2020", "2016-Q11", "2016 ", "2016-2200", "2016-٣٣",
      "I ceturksnis",
    ])
  func refused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("The parts of a year follow one another without a gap and fill it")
  func parts() throws {
    for year in [1999, 2000, 2016, 2100] {
      let months = (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
      let divisions = [(1...2).map { "\(year)-H\($0)" }, (1...4).map { "\(year)-Q\($0)" }, months]
      for division in divisions {
        let periods = try division.map { try #require(Period($0)) }
        #expect(periods == periods.sorted())
        #expect(periods.first?.firstDay == Period(year: year).firstDay)
        #expect(periods.last?.lastDay == Period(year: year).lastDay)
        for (one, next) in zip(periods, periods.dropFirst()) { #expect(one.lastDay.adding(days: 1) == next.firstDay) }
        for period in periods { #expect(Period(year: year).contains(period)) }
      }
    }
  }

  @Test("A period contains its days and no others, and a longer one contains a shorter one within it")
  func containment() throws {
    let quarter = try #require(Period("2016-Q3"))
    #expect(quarter.contains(quarter.firstDay) && quarter.contains(quarter.lastDay))
    #expect(!quarter.contains(quarter.firstDay.adding(days: -1)) && !quarter.contains(quarter.lastDay.adding(days: 1)))
    #expect(quarter.contains(try #require(Period("2016-08"))))
    #expect(try #require(Period("2016-H2")).contains(quarter))
    #expect(try !#require(Period("2016-H1")).contains(quarter))
    #expect(Period(from: 2014, to: 2016).contains(quarter))
    #expect(!quarter.contains(Period(year: 2016)))
  }

  @Test("The same part of an earlier year is as long as it is now, and never another part")
  func earlier() throws {
    #expect(try #require(Period("2016-Q3")).yearsEarlier(1).text == "2015-Q3")
    #expect(try #require(Period("2016-02")).yearsEarlier(1).lastDay.text == "2015-02-28")
    #expect(Period(from: 2016, to: 2018).yearsEarlier(3).text == "2013-2015")
    #expect(Period(year: 2016).yearsEarlier(0) == Period(year: 2016))
    #expect(Period(from: 2016, to: 2016) == Period(year: 2016))
  }

  @Test("Any days are a period, compared with the same days of another year alone")
  func days() throws {
    let eleven = try #require(Period("2022-01-01/2022-11-30"))
    #expect(eleven.text == "2022-01-01/2022-11-30" && eleven.year == 2022)
    #expect(eleven.firstDay.text == "2022-01-01" && eleven.lastDay.text == "2022-11-30")
    #expect(!eleven.isAsLong(as: Period(year: 2021)) && !Period(year: 2021).isAsLong(as: eleven))
    #expect(eleven.isAsLong(as: try #require(Period("2020-01-01/2020-11-30"))))
    #expect(!eleven.isAsLong(as: try #require(Period("2021-02-01/2021-11-30"))))
    #expect(eleven.yearsEarlier(2).text == "2020-01-01/2020-11-30")
    #expect(try #require(Period("2024-02-29/2024-03-15")).yearsEarlier(1).text == "2023-02-28/2023-03-15")
    #expect(Period(year: 2022).contains(eleven) && Period("2022-11-30/2022-01-01") == nil)
    #expect(try #require(Period("2021-12-15/2022-01-14")).lastDay.text == "2022-01-14")
  }
}
