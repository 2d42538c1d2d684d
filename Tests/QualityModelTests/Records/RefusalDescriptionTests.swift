import Foundation
import QualityModel
import Testing

@Suite("What an uncaught refusal says")
struct RefusalDescriptionTests {
  @Test("The identifier, then kind, record, field and line")
  func whole() {
    let refusal = Refusal(
      .data, Refusal.ID("import.bad"),
      [
        "kind": .kind("nonconformity"), "record": .record("NC-2025-014"), "field": .field("found", of: "nonconformity"),
      ],
      at: Refusal.Place(file: "list.csv", line: 7))
    #expect("\(refusal)" == "import.bad: kind nonconformity, record NC-2025-014, field found, line 7")
    #expect(refusal.localizedDescription == "\(refusal)")
  }

  @Test("The identifier alone where nothing else is known")
  func bare() {
    #expect("\(Refusal(.usage, Refusal.ID("acting.nobody")))" == "acting.nobody")
  }

  @Test(
    "Nothing that somebody may have typed: names, codes, words that are no kind or field, names of files",
    arguments: ["Jansone", "Anna Jansone", "010180-10001", "32123456789", "x y", ""])
  func typed(_ text: String) {
    let facts: [String: Refusal.Fact] = [
      "kind": .kind(text), "record": .record(text), "field": .field(text, of: text), "text": .text(text),
    ]
    let refusal = Refusal(.data, .recordUnknown, facts, at: Refusal.Place(file: text), detail: text)
    #expect("\(refusal)" == "record.unknown")
  }

  @Test("Nothing that is a mere text, whatever it is called")
  func untyped() {
    let facts: [String: Refusal.Fact] = ["kind": "nonconformity", "record": "NC-2025-014", "field": "found"]
    #expect("\(Refusal(.data, .recordUnknown, facts))" == "record.unknown")
  }
}
