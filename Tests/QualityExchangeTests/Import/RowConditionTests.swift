import QualityModel
import Testing

@testable import QualityExchange

@Suite("Conditions and templates for rows")
struct RowConditionTests {
  @Test(
    "A condition compares without case, diacritics and outer spaces",
    arguments: [
      ("Veids=Mērķis", "merkis ", true), ("Veids=Mērķis", "izpilde", false), ("Veids!=Mērķis", "MERKIS", false),
      ("Veids!=", "x", true),
      ("Veids!=", " ", false), ("Veids=", "", true), ("Veids~pil", "Izpilde", true), ("Veids~pil", "pīle", true),
      ("Veids~pil", "upe", false), ("a=b=c", "b=c", true),
    ])
  func comparison(_ sample: (String, String, Bool)) throws {
    #expect(try #require(RowCondition(sample.0)).isMet(by: sample.1) == sample.2)
  }

  @Test("What has no header or no sign is no condition", arguments: ["", "x", "=x", "~x", "x!", "x!y", "!=x"])
  func noCondition(_ text: String) {
    #expect(RowCondition(text) == nil)
  }

  private let place = Refusal.Place(file: "list.csv", line: 1)

  @Test(
    "A template puts cells between words; without any cell filled it is empty",
    arguments: [
      ("{A}: {b}", ["1", "2"], "1: 2"), ("{A}{A}", ["x", ""], "xx"), ("pre {b} post", ["", ""], ""),
      ("{A}/{B}", ["", "2"], "/2"),
      ("{A}", [" '=x ", ""], " '=x "), ("{A}}", ["1", ""], "1}"),
    ])
  func templates(_ sample: (String, [String], String)) throws {
    let template = try #require(try CellTemplate(sample.0, headers: ["A", "B"], place: place))
    #expect(template.text { sample.1[$0] } == sample.2)
  }

  @Test("Braces must name a header; a text without them is no template")
  func unknownHeader() throws {
    #expect(try CellTemplate("plain", headers: ["A"], place: place) == nil)
    #expect(throws: Refusal.self) { try CellTemplate("{C}", headers: ["A"], place: place) }
  }
}
