import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Names of refusals")
struct RefusalNameTests {
  private struct Declaration {
    let constant: String
    let text: String
    let file: String
  }

  private static let folders = ["QualityModel", "QualityStore", "QualityExchange", "QualityReports", "QualityCommands"]
  private static let sources = Result { try SourceTexts(folders).sources.mapValues(withoutComments) }

  private static func withoutComments(_ source: String) -> String {
    source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  private static func declarations() throws -> [Declaration] {
    try sources.get().flatMap { file, source in
      source.matches(of: /static let (\w+) = Refusal\.ID\("([^"]+)"\)/).map {
        Declaration(constant: String($0.output.1), text: String($0.output.2), file: file)
      }
    }
  }

  @Test("Every refusal that is declared has its sentence in every language")
  func sentences() throws {
    let declared = try RefusalNameTests.declarations()
    #expect(declared.count > 150)
    for language in Language.allCases {
      let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
      let silent = declared.filter { phrases["refusal.\($0.text)"] == nil }.map { "\($0.text) (\($0.file))" }
      #expect(silent.isEmpty, "\(language.rawValue): \(silent.joined(separator: "\n"))")
    }
  }

  @Test("No two constants have the same text, and no two texts the same constant")
  func once() throws {
    let declared = try RefusalNameTests.declarations()
    let texts = Dictionary(grouping: declared, by: \.text).filter { $0.value.count > 1 }
    let constants = Dictionary(grouping: declared, by: \.constant).filter { $0.value.count > 1 }
    #expect(texts.isEmpty && constants.isEmpty, "\(texts.keys) \(constants.keys)")
  }

  @Test("A constant is called what its text says")
  func called() throws {
    for declared in try RefusalNameTests.declarations() {
      let parts = declared.text.split { $0 == "." || $0 == "-" }
      let name = (parts.first ?? "") + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect(declared.constant == name, "\(declared.file)")
    }
  }

  @Test("No name is written where a refusal is thrown: it is a constant, or follows from a type that names its cases")
  func noneAtSites() throws {
    for (file, source) in try RefusalNameTests.sources.get() {
      #expect(source.firstMatch(of: /\bRefusal\(\s*\.\w+,\s*"/) == nil, "\(file)")
      let plain = source.matches(of: /(.{0,60})Refusal\.ID\("[^"\\]+"\)/).filter {
        !$0.output.1.contains("static let ")
      }
      #expect(plain.isEmpty, "\(file)")
    }
  }
}
