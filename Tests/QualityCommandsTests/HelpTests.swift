import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Help")
struct HelpTests {
  static let languages = ["lv", "en"]

  @Test("Every command has help with an example and no missing sentence", arguments: languages)
  func everyCommand(_ language: String) throws {
    let bench = try Bench()
    let phrases = try PhraseFile.read(language == "lv" ? .lv : .en, in: Home(path: Bench.home, origin: .option))
    for command in CommandCatalogue.all {
      #expect(!command.examples.isEmpty, "\(command.name)")
      let help = CommandHelp(words: HelpWords(phrases: phrases), command: command).lines.joined(separator: "\n")
      #expect(!help.contains("«"), "\(help)")
      #expect(help.contains("  aplis \(command.examples.first ?? "")"))
    }
    let run = bench.run(["help"], language: language)
    #expect(run.code == 0 && !run.output.contains("«"), "\(run.output)")
  }

  @Test("Help for a command is the same whether asked before or after it")
  func sameHelp() throws {
    let bench = try Bench()
    #expect(bench.run(["help", "nc", "add"]).output == bench.run(["nc", "add", "--help"]).output)
    #expect(bench.run(["help", "trail"]).output == bench.run(["trail", "--help"]).output)
    #expect(bench.run(["help", "import"]).output == bench.run(["import", "--help"]).output)
    #expect(bench.run(["import", "--help"]).output.contains("--map"), "also where another command begins so")
    #expect(bench.run(["help", "neatbilstība"]).output.contains("nonconformity add"))
  }

  /// The words of a text, however it was broken into lines.
  private static func words(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  @Test("Help for a kind and for each of its commands says what every field holds", arguments: languages)
  func meanings(_ language: String) throws {
    let phrases = try PhraseFile.read(language == "lv" ? .lv : .en, in: Home(path: Bench.home, origin: .option))
    for kind in RecordSchema.all {
      let group = GroupHelp(phrases: phrases, word: CommandCatalogue.kebab(kind.key)).lines
      try expect(group, tells: FieldOption.fields(of: kind).map { ($0, kind) }, phrases)
      for command in CommandCatalogue.commands(of: kind) {
        let fields = command.shownOptions.compactMap { option in
          option.field.flatMap { field in option.kind.map { (field, $0) } }
        }
        try expect(CommandHelp(words: HelpWords(phrases: phrases), command: command).lines, tells: fields, phrases)
      }
    }
  }

  private func expect(
    _ help: [String], tells fields: [(field: RecordField, kind: RecordSchema)], _ phrases: Phrases
  ) throws {
    let words = HelpTests.words(help.joined(separator: " "))
    for (field, kind) in fields {
      let meaning = try #require(phrases.meaning(of: field.key, in: kind))
      #expect(words.contains(meaning), "\(kind.key).\(field.key)")
    }
  }

  @Test("A command that sets fields of another kind says what they hold there")
  func otherKind() throws {
    let help = try Bench().run(["feedback", "raise", "--help"], language: "en").output
    #expect(help.contains("Where it was found;") && !help.contains("Whose work it is about"))
  }

  @Test("Every example of a command is understood by that command")
  func examples() throws {
    for command in CommandCatalogue.all {
      for example in command.examples {
        let words = example.split(separator: ">")[0].split(separator: " ").map(String.init)
        let quoted = HelpTests.joinedQuotes(words)
        let rest = GlobalScan.scan(quoted).1
        guard let (found, arguments) = CommandCatalogue.find(rest) else {
          Issue.record("\(example)")
          continue
        }
        #expect(found.name == command.name)
        var parser = CommandParser(found)
        #expect(throws: Never.self, "\(example)") { try parser.parse(arguments) }
      }
    }
  }

  /// Words in quotation marks as one, as a shell would hand them over.
  private static func joinedQuotes(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isOpen = false
    for word in words {
      if isOpen, let last = joined.popLast() { joined.append(last + " " + word) } else { joined.append(word) }
      if word.filter({ $0 == "\"" }).count % 2 == 1 { isOpen.toggle() }
    }
    return joined.map { $0.replacing("\"", with: "") }
  }

  @Test("Every kind of record stands in the overview and has its Latvian word")
  func kinds() throws {
    let output = try Bench().run(["help"], language: "en").output
    for kind in RecordSchema.all {
      #expect(output.contains(CommandCatalogue.kebab(kind.key)), "\(kind.key)")
      #expect(HelpGroups.kinds.first { $0.name == "other" } == nil)
    }
  }

  @Test("No help line is wider than 80 signs, examples and lists of words aside", arguments: languages)
  func width(_ language: String) throws {
    for line in try Bench().run(["help"], language: language).output.split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(
    "Completion scripts are accepted by their shells where these are installed", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let bench = try Bench()
    let script = bench.run(["completions", shell]).output
    #expect(script.contains("nonconformity"))
    guard let program = ["/bin/", "/usr/bin/"].map({ $0 + shell }).first(where: { access($0, X_OK) == 0 }) else {
      return
    }
    try script.write(toFile: bench.path("script"), atomically: true, encoding: .utf8)
    #expect(try Outside.run(program, ["-n", bench.path("script")]) == 0)
  }

  @Test("The manual page is accepted by groff", arguments: languages)
  func manual(_ language: String) throws {
    let bench = try Bench()
    let page = bench.run(["manual"], language: language).output
    #expect(page.hasPrefix(".TH APLIS 1 2025-03-31"))
    #expect(!page.contains("«"))
    guard access("/usr/bin/groff", X_OK) == 0 else { return }
    try page.write(toFile: bench.path("aplis.1"), atomically: true, encoding: .utf8)
    #expect(try Outside.run("/usr/bin/groff", ["-man", "-z", "-Kutf8", "-Tutf8", bench.path("aplis.1")]) == 0)
  }
}
