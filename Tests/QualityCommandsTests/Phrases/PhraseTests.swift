import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Sentences")
struct PhraseTests {
  private static func phrases(_ language: Organisation.Language) throws -> Phrases {
    try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
  }

  /// All texts that stand in the sources as plain literals after the given words.
  private static func literals(after start: String) throws -> Set<String> {
    let folder = Bench.home + "/Sources"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var found: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for part in text.components(separatedBy: start).dropFirst() {
        let literal = part.prefix { $0 != "\"" }
        if !literal.contains("\\") { found.insert(String(literal)) }
      }
    }
    return found
  }

  @Test("All languages have the same phrases, synonyms aside, those with a count in the forms of the language")
  func sameKeys() throws {
    let keys = try Language.allCases.map { try PhraseTests.plainKeys(PhraseTests.phrases($0)) }
    for other in keys.dropFirst() { #expect(other.symmetricDifference(keys[0]).isEmpty) }
  }

  /// The keys, those of the forms of one phrase as one.
  private static func plainKeys(_ phrases: Phrases) -> Set<String> {
    let forms = phrases.language.rules.pluralForms.map { "." + $0.rawValue }
    return Set(
      phrases.keys.lazy.filter { !$0.hasPrefix("synonym.") }.map { key in
        guard let form = forms.first(where: { key.hasSuffix($0) }) else { return key }
        let base = key.dropLast(form.count)
        return forms.allSatisfy { phrases[base + $0] != nil } ? base + ".*" : key
      })
  }

  @Test("Every finding of a check has its sentence")
  func findings() throws {
    let phrases = try PhraseTests.phrases(.lv)
    let found = try PhraseTests.literals(after: "CheckFinding(\"").union(PhraseTests.literals(after: "finding(\"check"))
    for identifier in found where !identifier.isEmpty {
      let whole = identifier.hasPrefix("check") ? identifier : "check" + identifier
      #expect(phrases["finding.\(whole)"] != nil, "\(whole)")
    }
  }

  @Test("Every phrase that a command asks for is there")
  func used() throws {
    let phrases = try PhraseTests.phrases(.lv)
    for key in try PhraseTests.literals(after: "phrases.text(\"") where !key.isEmpty {
      #expect(phrases[key] ?? phrases[key + ".other"] != nil, "\(key)")
    }
  }

  @Test("The same facts stand in both languages' sentences")
  func sameFacts() throws {
    let (latvian, english) = (try PhraseTests.phrases(.lv), try PhraseTests.phrases(.en))
    for key in latvian.keys where key.hasPrefix("refusal.") || key.hasPrefix("finding.") {
      #expect(PhraseTests.facts(latvian[key]) == PhraseTests.facts(english[key]), "\(key)")
    }
  }

  private static func facts(_ phrase: String?) -> Set<Substring> {
    let parts = (phrase ?? "").split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(parts.compactMap { $0.split(separator: "}").first })
  }
}
