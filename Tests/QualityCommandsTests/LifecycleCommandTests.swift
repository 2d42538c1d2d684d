import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Lifecycles on the command line")
struct LifecycleCommandTests {
  @Test("The documentation's page of lifecycles is what the tables say")
  func page() throws {
    let path = Bench.home + "/Sources/QualityModel/Documentation.docc/Lifecycles.md"
    let page = try Bench().run(["lifecycle", "--markdown"], language: "en").output
    if ProcessInfo.processInfo.environment["APLIS_RECORD_GOLDENS"] == "1" {
      try Data(page.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded anew")
    }
    #expect(page == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test("Every table is told in words, with no phrase missing", arguments: ["lv", "en"])
  func words(_ language: String) throws {
    let bench = try Bench()
    for kind in RecordSchema.all {
      let run = bench.run(["lifecycle", CommandCatalogue.kebab(kind.key)], language: language)
      #expect(run.code == 0 && !run.output.contains("«"), "\(run.output)")
      for event in kind.lifecycle?.events ?? [] { #expect(run.output.contains(event)) }
    }
    let drawing = bench.run(["lifecycle", "unit", "--svg", "x.svg"], language: language)
    #expect(drawing.errors.contains("[lifecycle.none]"))
  }

  @Test("The rights of a kind are told in at most eight lines", arguments: Language.allCases)
  func rights(_ language: Language) throws {
    let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
    for kind in RecordSchema.all {
      let lines = RightsWords(phrases: phrases, kind: kind).lines()
      #expect((2...8).contains(lines.count), "\(kind.key)")
    }
  }

  @Test("A table says what the kind is, and of each field once what it holds", arguments: Language.allCases)
  func meanings(_ language: Language) throws {
    let phrases = try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
    for lifecycle in Lifecycle.all {
      let schema = try #require(RecordSchema.named(lifecycle.kind))
      let lines = LifecycleText(phrases: phrases).lines(schema)
      #expect(lines[1] == phrases.meaning(of: schema))
      let text = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
      for field in Set(lifecycle.steps.flatMap(\.inputs).filter(\.isRequired).map(\.field)) {
        let meaning = try #require(phrases.meaning(of: field.key, in: schema))
        #expect(text.components(separatedBy: "\(phrases.field(field.key, of: schema)): \(meaning)").count == 2)
      }
    }
  }

  @Test("A table is drawn: well-formed, each state and event in it, in the reader's language")
  func drawing() throws {
    let bench = try Bench()
    for lifecycle in Lifecycle.all {
      let run = bench.run(["lifecycle", CommandCatalogue.kebab(lifecycle.kind), "--svg", "x.svg"], language: "lv")
      #expect(run.code == 0, "\(run.errors)")
      let text = try String(contentsOfFile: bench.path("x.svg"), encoding: .utf8)
      #expect(text.contains("<svg") && !text.contains("«"))
      #expect(!text.contains(">extend<") && !text.contains(">verify"))
    }
    #expect(bench.run(["lifecycle", "--svg", "x.svg"]).code == 64)
  }

  @Test("Every step of every table has its command, but for those that another command takes")
  func commands() {
    for lifecycle in Lifecycle.all {
      guard let kind = RecordSchema.named(lifecycle.kind) else { continue }
      let words = CommandCatalogue.commands(of: kind).compactMap { $0.words.dropFirst().first }
      #expect(Set(words).count == words.count, "\(lifecycle.kind): \(words)")
      let taken: Set<String> =
        lifecycle.kind == "review" ? ["prepare", "revise"] : lifecycle.kind == "exception" ? ["use"] : []
      #expect(Set(lifecycle.events).subtracting(taken).isSubset(of: words), "\(lifecycle.kind): \(words)")
    }
  }
}
