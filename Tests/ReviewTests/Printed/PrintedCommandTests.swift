import Foundation
import QualityModel
import Testing

@Suite("Commands that make pages")
struct PrintedCommandTests {
  private func bench() throws -> ReviewBench {
    let bench = try ReviewBench()
    for words in [
      ["init", "--name", "Sociālais dienests"], ["unit", "add", "--name", "Aprūpes nodaļa"],
      ["person", "add", "--name", "Dace Direktore", "--roles", "director"],
      [
        "nc", "add", "--title", "Akts bez paraksta", "--found", "2025-03-01", "--source", "employee", "--severity",
        "major", "--unit", "U-01",
      ],
      [
        "action", "add", "--title", "Parakstīt aktu", "--kind", "correction", "--for", "NC-2025-001", "--responsible",
        "E-001", "--due",
        "2025-04-01", "--planned-cost", "12,50",
      ],
    ] {
      let run = try bench.run(words)
      guard run.code == 0 else { throw WholeWorkspace.Unmade(description: run.errors) }
    }
    return bench
  }

  private func refused(_ run: ReviewBench.Run, _ identifier: String, _ code: Int32) {
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains("[\(identifier)]"), "\(run.errors)")
    #expect(run.errors.contains("\n  next: "), "\(run.errors)")
    #expect(!run.errors.contains("{") && !run.errors.contains("«"), "\(run.errors)")
  }

  struct Command: Sendable, CustomTestStringConvertible {
    let words: String
    let files: [String]
    var testDescription: String { words }
  }

  static let commands = [
    Command(words: "nonconformity sheet NC-2025-001", files: ["NC-2025-001"]),
    Command(words: "nc sheet NC-2025-001", files: ["NC-2025-001"]),
    Command(words: "action plan --year 2025 --unit U-01", files: ["action-plan-2025-U-01"]),
    Command(words: "action plan --for NC-2025-001", files: ["action-plan-NC-2025-001"]),
    Command(words: "action plan --responsible E-001", files: ["action-plan-E-001"]),
    Command(words: "nonconformity register 2025", files: ["nonconformity-register-2025"]),
    Command(
      words: "nc register --from 2025-01-01 --to 2025-03-31", files: ["nonconformity-register-2025-Q1"]),
    Command(
      words: "nc register --from 2025-01-15 --to 2025-03-02",
      files: ["nonconformity-register-2025-01-15-2025-03-02"]),
    Command(
      words: "folder --unit U-01 --from 2025-01-01 --to 2025-12-31",
      files: [
        "NC-2025-001", "actions", "audits", "documents", "expired", "feedback", "index", "inspections",
        "nonconformities",
      ]),
    Command(
      words: "folder --unit U-01 --from 2025-01-01 --to 2025-12-31 --standalone", files: ["folder-U-01"]),
  ]

  @Test("They write pages in the languages asked for and the document, for nobody else to read", arguments: commands)
  func files(_ command: Command) throws {
    let bench = try bench()
    let words = command.words.split(separator: " ").map(String.init)
    let run = try bench.run(words + ["-o", "out/deep", "--format", "html,xml,json"], language: "lv,en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "out/deep/\(words[0] == "folder" && !words.contains("--standalone") ? "index" : command.files[0]).lv.html"))
    let written = try FileManager.default.contentsOfDirectory(atPath: bench.path("out/deep")).sorted()
    #expect(written == command.files.flatMap { name in ["en.html", "json", "lv.html", "xml"].map { "\(name).\($0)" } })
    for name in written {
      let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("out/deep/\(name)"))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("They write into the folder in which they were called; a folder of pages into one of its own")
  func places() throws {
    let bench = try bench()
    #expect(try bench.run("nc sheet NC-2025-001", language: "lv").output == "  NC-2025-001.lv.html\n")
    #expect(FileManager.default.fileExists(atPath: bench.path("NC-2025-001.lv.html")))
    try bench.run("folder --unit U-01 --from 2025-01-01 --to 2025-12-31", language: "lv")
    #expect(FileManager.default.fileExists(atPath: bench.path("folder-U-01/index.lv.html")))
  }

  @Test("What is not there or makes no sense is refused with the next step")
  func refusals() throws {
    let bench = try bench()
    refused(try bench.run("nc sheet NC-2025-009"), "record.not-found", 65)
    refused(try bench.run("nc sheet ACT-2025-001"), "record.other-kind", 65)
    refused(try bench.run("nc register"), "usage.argument-missing", 64)
    refused(try bench.run("nc register MMXXV"), "usage.not-a-year", 64)
    refused(try bench.run("nc register --from 2025-01-01"), "usage.option-missing", 64)
    refused(try bench.run("nc register --from 2025-12-01 --to 2025-01-01"), "usage.days-reversed", 64)
    refused(try bench.run("action plan --year 25"), "usage.not-a-year", 64)
    refused(try bench.run("action plan --unit U-09"), "record.not-found", 65)
    refused(try bench.run("action plan --for NC-2025-009"), "record.not-found", 65)
    refused(try bench.run("folder --from 2025-01-01 --to 2025-12-31"), "usage.option-missing", 64)
    refused(try bench.run("folder --unit E-001 --from 2025-01-01 --to 2025-12-31"), "record.other-kind", 65)
    refused(try bench.run("nc sheet NC-2025-001 --format pdf"), "usage.malformed-value", 64)
    refused(try bench.run("nc sheet NC-2025-001 --templates nowhere -o out"), "report.no-templates", 64)
    #expect(!FileManager.default.fileExists(atPath: bench.path("out")))
  }

  @Test("An organisation's own part of a page stands in all pages")
  func ownTemplates() throws {
    let bench = try bench()
    try FileManager.default.createDirectory(atPath: bench.path("own/pages"), withIntermediateDirectories: true)
    let frame = try String(contentsOfFile: ReviewBench.home + "/Templates/pages/frame.html", encoding: .utf8)
    let changed = frame.replacing(
      "<p class=\"masthead-organisation\">", with: "<p>Mūsu nams</p><p class=\"masthead-organisation\">")
    #expect(changed != frame)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: bench.path("own/pages/frame.html")))
    for words in PrintedCommandTests.commands.map(\.words) {
      try bench.run(words + " -o out --templates own", language: "lv")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: bench.path("out")) {
      #expect(try bench.text("out/\(name)").contains("<p>Mūsu nams</p>"), "\(name)")
    }
  }

  @Test("A day in the past shows what was known then")
  func past() throws {
    let bench = try bench()
    let edit = try bench.run(["nc", "edit", "NC-2025-001", "--title", "Akts ar kļūdu"], on: "2026-03-01")
    #expect(edit.code == 0, "\(edit.errors)")
    try bench.run("nc sheet NC-2025-001 --as-of 2026-02-15 -o then", language: "lv", on: "2026-03-02")
    try bench.run("nc sheet NC-2025-001 -o now", language: "lv", on: "2026-03-02")
    #expect(try bench.text("then/NC-2025-001.lv.html").contains("Akts bez paraksta"))
    #expect(try !bench.text("now/NC-2025-001.lv.html").contains("Akts bez paraksta"))
  }

  @Test("Help of a kind lists its pages beside its other commands", arguments: ["nonconformity", "nc", "neatbilstība"])
  func help(_ word: String) throws {
    let help = try bench().run([word, "--help"]).output
    for command in ["nonconformity add", "nonconformity sheet", "nonconformity register"] {
      #expect(help.contains(command), "\(help)")
    }
  }
}
