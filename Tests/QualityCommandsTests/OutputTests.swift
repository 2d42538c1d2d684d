import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Where commands write to")
struct OutputTests {
  @Test("Nothing is written over a workspace or what is kept beside one, by whichever command")
  func targets() throws {
    let bench = try Bench.filled()
    bench.run(["init", "other.data", "--name", "Cits"])
    let before = try Data(contentsOf: URL(fileURLWithPath: bench.path("quality.aplis")))
    for target in [
      "quality.aplis", "other.data", "quality.aplis-wal", "quality.aplis-shm", "other.data-wal", "none.aplis-journal",
    ] {
      for words in [
        ["backup", target, "--replace"], ["export", "nc", "-o", target], ["calendar", "-o", target],
        ["lifecycle", "nc", "--svg", target], ["criteria", "export", "iso-9001-2015", "-o", target],
        ["import", "nc", "x.csv", "--partial", target],
      ] {
        let run = bench.run(words + ["-w", "quality.aplis"], language: "en")
        let isRefused = run.errors.contains("output.workspace") || run.errors.contains("backup.itself")
        #expect(run.code == 64 && isRefused, "\(words): \(run)")
      }
    }
    #expect(bench.run(["init", "new.aplis-wal", "--name", "x"]).code == 64)
    #expect(bench.run(["restore", "quality.aplis", "--to", "new.aplis-shm"]).code == 64)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path("quality.aplis"))) == before)
    #expect(bench.run(["check", "-w", "other.data"]).code == 0)
  }

  @Test("A backup may be replaced by the next one, also one of a program that left no mark")
  func backupAgain() throws {
    let bench = try Bench.filled()
    for name in ["copy", "old.aplis-backup"] {
      #expect(bench.run(["backup", name]).code == 0)
      #expect(bench.run(["backup", name, "--replace"]).code == 0)
    }
  }

  @Test("An unmarked copy whose whole trail stands in the workspace may be replaced; one with more may not")
  func unmarkedCopy() throws {
    let bench = try Bench.filled()
    try FileManager.default.copyItem(atPath: bench.path("quality.aplis"), toPath: bench.path("saved.db"))
    #expect(bench.run(["backup", "saved.db", "--replace"]).code == 0)
    bench.run(["unit", "add", "--name", "Cita", "-w", "saved.db"])
    let run = bench.run(["backup", "saved.db", "--replace"], language: "en")
    #expect(run.code == 64 && run.errors.contains("[output.workspace]"))
  }

  @Test("A backup beside the workspace stops no later command; written to, it is a workspace again")
  func backupBeside() throws {
    let bench = try Bench.filled()
    bench.run(["backup", "copy.aplis"])
    #expect(bench.run(["nc", "list"]).code == 0)
    #expect(bench.run(["unit", "add", "--name", "Jauna"]).code == 0)
    #expect(bench.run(["unit", "add", "--name", "Jauna", "-w", "copy.aplis"]).code == 0)
    #expect(bench.run(["nc", "list"], language: "en").errors.contains("workspace.several"))
    #expect(bench.run(["backup", "copy.aplis", "--replace", "-w", "quality.aplis"]).code == 64)
  }

  @Test("A record whose identifier holds a way elsewhere is refused; one that is there already writes into its folder")
  func identifiers() throws {
    let bench = try Bench.filled()
    let words = [
      "nc", "add", "--title", "x", "--found", "2025-03-01", "--source", "employee", "--severity", "minor", "--unit",
      "U-01", "--id",
    ]
    #expect(bench.run(words + ["NC/../../x"]).code == 64)
    #expect(bench.run(words + ["NC/x"]).code == 0)
    try FileManager.default.createDirectory(atPath: bench.path("a"), withIntermediateDirectories: true)
    let run = bench.run(["nc", "sheet", "NC/x", "-o", "a/b"])
    #expect(run.code == 0, "\(run)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: bench.path("a"))
    #expect(files.filter { $0.hasPrefix("b/NC_x-") && $0.hasSuffix(".html") }.count == 1, "\(files)")
    let mode = try FileManager.default.attributesOfItem(atPath: bench.path("a/b"))[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test("Where the words for the result cannot be read, nothing is written either")
  func noWords() throws {
    let bench = try Bench.filled()
    let strings = bench.path("home/Templates/strings")
    try FileManager.default.createDirectory(atPath: strings, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Bench.home + "/Templates/strings/lv.json", toPath: strings + "/lv.json")
    let run = bench.run(["unit", "add", "--name", "Jauna"], language: "en", home: bench.path("home"))
    #expect(run.code == 74)
    #expect(!bench.run(["unit", "list"]).output.contains("Jauna"))
  }

  @Test("Somebody is reminded when the last backup is a week old, or when none was made in a week")
  func reminder() throws {
    let bench = try Bench.filled()
    let day = { Day(year: 2025, month: 4, day: $0) ?? .first }
    #expect(!bench.run(["status"], language: "en").output.contains("backup"))
    #expect(!bench.run(["status"], language: "en", today: day(7)).output.contains("backup"))
    #expect(bench.run(["status"], language: "en", today: day(8)).output.contains("no backup was made yet"))
    bench.run(["backup", "copy"])
    #expect(!bench.run(["status"], language: "en", today: day(7)).output.contains("backup"))
    let late = bench.run(["status"], language: "en", today: day(8)).output
    #expect(late.contains("the last backup was made on 2025-03-31"), "\(late)")
    #expect(!bench.run(["status", "-w", "copy"], language: "en", today: day(20)).output.contains("backup"))
  }
}
