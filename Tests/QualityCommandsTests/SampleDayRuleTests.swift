import JSONSupport
import QualityModel
import Testing

@testable import QualityCommands

@Suite("When what a sample tells happened")
struct SampleDayRuleTests {
  @Test(
    "The day in a field, the ends of a period and days of a year are read by rules",
    arguments: [
      ("closed", "2014-04-23", "2014-04-23"), ("closed@01-10", "2014-04-23", "2014-01-10"),
      ("closed@+01-20", "2014-04-23", "2015-01-20"),
    ])
  func days(_ rule: String, _ value: String, _ day: String) throws {
    let value = try #require(Day(value))
    #expect(try SampleDayRule(rule).day(in: .day(value))?.text == day)
  }

  @Test(
    "A period gives its ends, and years of a list the first of them or the one after the last",
    arguments: [
      ("period<", FieldValue.period(Period(from: 2014, to: 2016)), "2014-01-01"),
      ("period>", .period(Period(from: 2014, to: 2016)), "2016-12-31"),
      ("years@01-13", .list(["2014", "2015"]), "2014-01-13"), ("years@+01-26", .list(["2014", "2015"]), "2016-01-26"),
      ("year@+01-26", .integer(2016), "2017-01-26"),
    ])
  func years(_ rule: String, _ value: FieldValue, _ day: String) throws {
    #expect(try SampleDayRule(rule).day(in: value)?.text == day)
  }

  @Test("What is no rule is named", arguments: ["year@January", "max(action)"])
  func nonsense(_ rule: String) {
    #expect(throws: Refusal.self) { try SampleDayRule(rule) }
  }

  @Test(
    "A word in a chapter that says nothing is named", arguments: [#"{"of": ["closed"]}"#, #"{"sets": ["colour"]}"#])
  func chapters(_ text: String) throws {
    let json = try #require(JSONValue(reading: text))
    #expect(throws: Refusal.self) { try SampleChapter(json, of: Nonconformity.schema) }
  }
}
