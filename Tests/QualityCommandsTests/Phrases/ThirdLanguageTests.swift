import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("A language that the program does not have yet")
struct ThirdLanguageTests {
  /// Rules unlike those of any other language, so that whatever is written by another's shows.
  private static let language = Language(
    LanguageRules(
      code: "zz", collation: "lt_LT", decimalMark: "·", groupMark: "'", percentMark: " pct", quotes: ("»", "«"),
      dayPattern: .dayFirst("/"), namesMonths: false, pluralForms: [.one, .few, .other],
      pluralForm: { $0 == 1 ? .one : $0 < 5 ? .few : .other }))

  /// A home with the templates and a file of phrases for the language: the English ones, each with a mark.
  private static func home(in bench: Bench) throws -> String {
    let home = bench.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    for folder in ["Templates", "Criteria"] {
      try FileManager.default.copyItem(atPath: Bench.home + "/" + folder, toPath: home + "/" + folder)
    }
    let english = try PhraseFile.read(.en, in: Home(path: Bench.home, origin: .option))
    var phrases = Dictionary(uniqueKeysWithValues: english.keys.map { ($0, "¤" + (english[$0] ?? "")) })
    phrases["page.language"] = "zz"
    phrases["day.short"] = "{day}/{month}/{year}/"
    for (key, phrase) in phrases where key.hasSuffix(".other") {
      if phrases[key.dropLast(5) + "one"] != nil { phrases[key.dropLast(5) + "few"] = phrase + "¤few" }
    }
    let bytes = try JSONSerialization.data(withJSONObject: phrases)
    try bytes.write(to: URL(fileURLWithPath: home + "/Templates/strings/zz.json"))
    return home
  }

  @Test("Its rules and its phrases are all that lists, records and pages need")
  func whole() throws {
    let bench = try Bench.filled()
    let home = try ThirdLanguageTests.home(in: bench)
    let languages = Language.allCases + [ThirdLanguageTests.language]
    func run(_ words: [String]) -> String {
      let run = bench.run(words, language: "zz", home: home, languages: languages)
      #expect(run.code == 0, "\(words) \(run.errors)")
      return run.output
    }
    let list = run(["nc", "list"])
    #expect(list.contains("01/03/2025") && list.contains("¤registered"))
    let phrases = try PhraseFile.read(ThirdLanguageTests.language, in: Home(path: home, origin: .option))
    #expect(phrases.text("list.count", count: 2) == "¤2 records¤few")
    #expect(run(["nc", "show", "NC-2025-001"]).contains("¤"))
    #expect(run(["help", "nc", "list"]).contains("¤"))
    #expect(run(["nc", "sheet", "NC-2025-001", "-o", "lapas"]).contains("NC-2025-001.zz.html"))
    let page = try String(contentsOfFile: bench.path("lapas/NC-2025-001.zz.html"), encoding: .utf8)
    #expect(page.contains("lang=\"zz\"") && page.contains("01/03/2025/") && !page.contains("«"))
  }

  @Test("Without its file of phrases a language is refused, and the file is named")
  func withoutFile() throws {
    let bench = try Bench.filled()
    let run = bench.run(["nc", "list"], language: "zz", languages: Language.allCases + [ThirdLanguageTests.language])
    #expect(run.code == 74 && run.errors.contains("strings/zz.json") && run.errors.contains("[strings.unreadable]"))
  }
}
