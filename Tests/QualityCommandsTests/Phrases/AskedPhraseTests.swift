import Foundation
import JSONSupport
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Every phrase that the code can ask for")
struct AskedPhraseTests {
  private static let languages = Result {
    try Language.allCases.map { try PhraseFile.read($0, in: Home(path: Bench.home, origin: .option)) }
  }
  private static let asked = Result {
    let keys = Set(try languages.get().flatMap(\.keys))
    let folders = [
      "XMLSupport", "QualityModel", "QualityStore", "QualityExchange", "QualityReports", "QualityCommands",
    ]
    return try AskedPhrases(SourceTexts(folders), TemplateTexts(), keys: keys)
  }

  private static func isThere(_ key: String, _ phrases: Phrases) -> Bool {
    phrases[key] != nil
      || phrases.language.rules.pluralForms.allSatisfy { phrases["\(key).\($0.rawValue)"] != nil }
  }

  @Test("It exists in every language, a phrase with a count in every form that the language has")
  func exists() throws {
    let asks = try AskedPhraseTests.asked.get().asks
    #expect(asks.count > 2_000)
    for phrases in try AskedPhraseTests.languages.get() {
      let missing = asks.filter { ask in !ask.keys.contains { AskedPhraseTests.isThere($0, phrases) } }
      let lines = missing.map { "\($0.keys[0]) (\($0.place))" }.sorted()
      #expect(lines.isEmpty, "\(phrases.language.rawValue): \(lines.joined(separator: "\n"))")
    }
  }

  @Test("A text in the sources that looks like a key is one, and a key that is put together belongs to a listed family")
  func known() throws {
    let lines = try AskedPhraseTests.asked.get().strange.map { "\($0.keys[0]) (\($0.place))" }.sorted()
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
  }

  /// Families that are computed whole: what stands there beside them is left over from something that is gone.
  private static let whole = [
    "choice.", "definition.", "escalation.", "event.", "field.", "figure.", "kind.", "meaning.", "refusal.", "rule.",
    "separation.", "setting.", "status.gap.", "table.", "wait.",
  ]

  @Test("No phrase of a family stands there that nothing asks for")
  func used() throws {
    let keys = Set(try AskedPhraseTests.asked.get().asks.flatMap(\.keys))
    for phrases in try AskedPhraseTests.languages.get() {
      let lines = phrases.keys.filter { key in
        AskedPhraseTests.whole.contains { key.hasPrefix($0) } && !AskedPhraseTests.isAsked(key, keys, phrases.language)
      }
      #expect(lines.isEmpty, "\(phrases.language.rawValue): \(lines.joined(separator: "\n"))")
    }
  }

  private static func isAsked(_ key: String, _ keys: Set<String>, _ language: Language) -> Bool {
    if keys.contains(key) { return true }
    if let form = language.rules.pluralForms.first(where: { key.hasSuffix("." + $0.rawValue) }) {
      return keys.contains(String(key.dropLast(form.rawValue.count + 1)))
    }
    return [".next", ".about", ".done"].contains { key.hasSuffix($0) && keys.contains(String(key.dropLast($0.count))) }
  }

  @Test("Every refusal has its next step, save those whose sentence already says it")
  func nextSteps() throws {
    let known: Set<String> = [
      "csv.field-too-long", "csv.nul-byte", "csv.row-too-long", "csv.text-after-quote", "csv.unclosed-quote",
      "csv.unknown-separator", "import.bad-constant", "import.bad-identifier", "import.empty", "import.failed",
      "import.nothing-in-folder", "import.personal-code", "import.rejects-unwritable", "import.too-many-cells",
      "lifecycle.none", "record.fault", "record.unknown", "report.schema-unreadable", "review.unknown-input",
      "review.unknown-rating", "text.cut-short",
    ]
    for phrases in try AskedPhraseTests.languages.get() {
      let refusals = phrases.keys.filter { $0.hasPrefix("refusal.") && !$0.hasSuffix(".next") }
      let silent = refusals.filter { phrases[$0 + ".next"] == nil }.map { String($0.dropFirst("refusal.".count)) }
      #expect(Set(silent) == known, "\(phrases.language.rawValue): the list only shrinks")
    }
  }

  @Test("Every language of the list has its file, and every file its language")
  func files() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Bench.home + "/Templates/strings")
    #expect(Set(files) == Set(Language.allCases.map { $0.rawValue + ".json" }))
    for phrases in try AskedPhraseTests.languages.get() {
      #expect(phrases["page.language"] == phrases.language.rawValue)
    }
  }

  @Test("No key stands twice in a file of phrases, which the quick reader would pass over")
  func onceEach() throws {
    for language in Language.allCases {
      let path = Bench.home + "/Templates/strings/\(language.rawValue).json"
      let read = try #require(JSONValue(reading: try String(contentsOfFile: path, encoding: .utf8)), "\(path)")
      let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
      #expect(read.textMembers?.keys.sorted() == phrases.keys)
      #expect(read.textMembers?.allSatisfy { phrases[$0.key] == $0.value } == true)
    }
  }

  @Test("Quotations stand in the signs of their language")
  func quotes() throws {
    for phrases in try AskedPhraseTests.languages.get() {
      let own = phrases.language.rules.quotes
      let foreign = Set(Language.allCases.map(\.rules.quotes.open)).subtracting([own.open])
      for key in phrases.keys {
        let phrase = phrases[key] ?? ""
        #expect(!foreign.contains { phrase.contains($0) }, "\(phrases.language.rawValue) \(key)")
        let opened = phrase.split(separator: own.open, omittingEmptySubsequences: false).dropFirst()
        #expect(opened.allSatisfy { $0.contains(own.close) }, "\(phrases.language.rawValue) \(key)")
      }
    }
  }
}
