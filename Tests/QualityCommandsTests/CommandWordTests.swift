import QualityModel
import Testing

@testable import QualityCommands

@Suite("Words of commands and options in the languages of the program")
struct CommandWordTests {
  private static func phrases() throws -> [Phrases] {
    try [.lv, .en].map { try PhraseFile.read($0, in: Home(path: Bench.home, origin: .option)) }
  }

  @Test("Every synonym of a command's word means that word wherever it stands, and no other")
  func synonyms() throws {
    let phrases = try Self.phrases()
    let words = CommandWords(phrases: phrases)
    let all = CommandCatalogue.all
    for language in phrases {
      for key in language.keys where key.hasPrefix("synonym.command.") {
        let word = String(key.dropFirst("synonym.command.".count))
        let places = all.filter { $0.words.contains(word) }
        #expect(!places.isEmpty, "\(key)")
        for synonym in FieldValue.items(of: language[key] ?? "") {
          for command in places {
            let written = command.words.map { $0 == word ? synonym : $0 }
            #expect(words.translated(written) == command.words, "\(written)")
          }
        }
      }
    }
  }

  @Test(
    "Commands are understood in Latvian, with and without diacritics",
    arguments: [
      ("neatbilstība saraksts", "nonconformity list"), ("NEATBILSTIBA SARAKSTS", "nonconformity list"),
      ("persona rādīt E-001", "person show E-001"), ("stāvoklis", "status"),
    ])
  func latvian(_ words: String, _ english: String) throws {
    let bench = try Bench.filled()
    let run = bench.run(StepCommandTests.words(words), language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == bench.run(StepCommandTests.words(english), language: "lv").output)
  }

  @Test("Help is understood so too")
  func help() throws {
    let bench = try Bench()
    #expect(bench.run(["palīdzība"], language: "lv").output == bench.run(["help"], language: "lv").output)
    #expect(
      bench.run(["help", "neatbilstība", "pievienot"], language: "lv").output
        == bench.run(["help", "nonconformity", "add"], language: "lv").output)
    #expect(
      bench.run(["neatbilstība", "ierobežot", "--help"], language: "lv").output
        == bench.run(["nonconformity", "contain", "--help"], language: "lv").output)
  }

  @Test(
    "An option that is called by its Latvian word is answered with its own",
    arguments: [("list --gads 2025", "--year"), ("add --nosaukums x", "--title"), ("list --yera 2025", "--year")])
  func options(_ words: String, _ option: String) throws {
    let run = try Bench.filled().run(StepCommandTests.words("nonconformity \(words)"), language: "lv")
    #expect(run.code == 64 && run.errors.contains("vai domājāt „\(option)“"), "\(run.errors)")
    let none = try Bench.filled().run(["nonconformity", "list", "--zzz"], language: "lv")
    #expect(none.errors.contains("[usage.unknown-option]"), "\(none.errors)")
  }

  @Test("A record and a person are found by small letters, and a person by the whole name")
  func names() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["nc", "show", "nc-2025-001"]).code == 0)
    #expect(bench.run(["nc", "edit", "nc-2025-001", "--owner", "e-001"]).code == 0)
    #expect(bench.run(["nc", "show", "NC-2025-001", "--json"]).output.contains("\"owner\":\"E-001\""))
    for name in ["e-001", "Anna Bērziņa", "anna berzina"] {
      let run = bench.run(["unit", "add", "--name", "Nodaļa \(name)", "--as", name], language: "en")
      #expect(run.code == 0, "\(run.errors)")
    }
    #expect(bench.run(["trail", "list", "--json"]).output.contains("E-001"))
  }

  @Test("After a name that nobody bears those are told that are like it")
  func near() throws {
    let bench = try Bench.filled()
    let field = bench.run(["nc", "edit", "NC-2025-001", "--owner", "Anna"], language: "en")
    #expect(field.code == 65 && field.errors.contains("nearest: E-001 Anna Bērziņa"), "\(field.errors)")
    let acting = bench.run(["unit", "add", "--name", "x", "--as", "Berzina"], language: "en")
    #expect(acting.code == 1 && acting.errors.contains("E-001 Anna Bērziņa"), "\(acting.errors)")
    let none = bench.run(["nc", "edit", "NC-2025-001", "--owner", "Zigmunds"], language: "en")
    #expect(none.errors.contains("[field.unknown-record]"), "\(none.errors)")
  }

  @Test("A refused record that has no number yet is called by its kind")
  func unnumbered() throws {
    let run = try Bench.filled().run(
      ["nc", "add", "--title", "x", "--found", "2029-03-01", "--source", "employee", "--unit", "U-01"], language: "lv")
    #expect(run.errors.contains("neatbilstība: 01.03.2029") && !run.errors.contains("NC-2029"), "\(run.errors)")
  }
}
