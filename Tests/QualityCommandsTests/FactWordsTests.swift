import QualityModel
import Testing

@testable import QualityCommands

@Suite("Every fact of a refusal is worded by its sort")
struct FactWordsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let fact: Refusal.Fact
    let latvian: String
    let english: String
    let plain: String
    var testDescription: String { "\(fact)" }

    init(_ fact: Refusal.Fact, lv: String, en: String, plain: String) {
      (self.fact, latvian, english, self.plain) = (fact, lv, en, plain)
    }
  }

  static let cases: [Case] = [
    Case(.text("list.csv"), lv: "list.csv", en: "list.csv", plain: "list.csv"),
    Case("{record}", lv: "{record}", en: "{record}", plain: "{record}"),
    Case(.count(1_234), lv: "1234", en: "1234", plain: "1234"),
    Case(.record("NC-2025-014"), lv: "NC-2025-014", en: "NC-2025-014", plain: "NC-2025-014"),
    Case(.person("E-001"), lv: "E-001", en: "E-001", plain: "E-001"),
    Case(
      .person("E-001", name: "Anna Ozola"), lv: "E-001 Anna Ozola", en: "E-001 Anna Ozola", plain: "E-001 Anna Ozola"),
    Case(.kind("correctiveAction"), lv: "correctiveAction", en: "correctiveAction", plain: "correctiveAction"),
    Case(.kind(Action.key), lv: "darbība", en: "action", plain: "action"),
    Case(.kind(nil), lv: "jebkurš", en: "any", plain: ""),
    Case(.command(ChecklistItem.key), lv: "checklist-item", en: "checklist-item", plain: "checklistItem"),
    Case(.field("due", of: Action.key), lv: "Izpildes termiņš", en: "Due date", plain: "due"),
    Case(.field("nothing", of: Action.key), lv: "nothing", en: "nothing", plain: "nothing"),
    Case(.choice("major", field: "severity", of: Nonconformity.key), lv: "būtiska", en: "major", plain: "major"),
    Case(.choice("fairly", field: "severity", of: Nonconformity.key), lv: "fairly", en: "fairly", plain: "fairly"),
    Case(.state("planned", of: Action.key), lv: "plānota", en: "planned", plain: "planned"),
    Case(
      .task("review.sign"), lv: "parakstīt vadības pārskatu", en: "sign the management review", plain: "review.sign"),
    Case(.task("none"), lv: "none", en: "none", plain: "none"),
    Case(
      .separation("verifier"), lv: "kas darbības īstenoja, tas tās nepārbauda",
      en: "whoever implemented does not verify", plain: "verifier"),
    Case(
      .list([.state("planned", of: Action.key), .record("ACT-2025-001")]), lv: "plānota, ACT-2025-001",
      en: "planned, ACT-2025-001", plain: "planned, ACT-2025-001"),
    Case(.words(["start", "cancel"]), lv: "start, cancel", en: "start, cancel", plain: "start, cancel"),
    Case(.records([]), lv: "–", en: "–", plain: ""),
    Case(.first(2, of: [.count(1), .count(2)]), lv: "1, 2", en: "1, 2", plain: "1, 2"),
    Case(.first(2, of: [.count(1), .count(2), .count(3)]), lv: "1, 2, …", en: "1, 2, …", plain: "1, 2, …"),
  ]

  private func words(_ language: Language) throws -> FactWords {
    FactWords(phrases: try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option)))
  }

  @Test("In Latvian, in English, and without a language", arguments: cases)
  func worded(_ each: Case) throws {
    #expect(try words(.lv).text(each.fact) == each.latvian)
    #expect(try words(.en).text(each.fact) == each.english)
    #expect(each.fact.plain == each.plain)
  }

  @Test("A day stands as the language writes it")
  func day() throws {
    let day = try #require(Day("2025-03-31"))
    #expect(try words(.lv).text(.day(day)) == ValueText.day(day, .lv))
    #expect(try words(.en).text(.day(day)) == ValueText.day(day, .en))
    #expect(Refusal.Fact.day(day).plain == "2025-03-31")
  }
}
