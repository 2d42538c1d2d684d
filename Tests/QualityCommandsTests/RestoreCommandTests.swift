import Foundation
import Testing

@testable import QualityCommands

@Suite("Restoring as a command")
struct RestoreCommandTests {
  /// A workspace that knows by their accounts who leads it, and its backup.
  private func bench() throws -> Bench {
    let bench = try Bench()
    for words in [
      ["init", "--name", "Sociālais dienests", "--language", "lv", "--manager", "Vadītāja"],
      ["person", "add", "--name", "Anna", "--roles", "owner", "--account", "anna"], ["backup", "copy.aplis-backup"],
      ["unit", "add", "--name", "Jauna"],
    ] { #expect(bench.run(words).code == 0) }
    return bench
  }

  @Test("Only who leads the system restores over it; the refusal names who may")
  func rights() throws {
    let bench = try bench()
    let words = ["restore", "copy.aplis-backup", "--to", "quality.aplis", "--replace"]
    for account in ["anna", "stranger"] {
      let run = bench.run(words, language: "en", account: account)
      #expect(run.code == 1 && run.errors.contains("[acting.role]") && run.errors.contains("Vadītāja"), "\(run)")
    }
    #expect(bench.run(["unit", "list"]).output.contains("Jauna"))
    let run = bench.run(words, language: "en")
    #expect(run.code == 0 && run.output.contains("no longer in it: 1 trail entry, from no. 4 to no. 4"), "\(run)")
    #expect(!bench.run(["unit", "list"]).output.contains("Jauna"))
    #expect(bench.run(["unit", "add", "--name", "Cita"], language: "en").output.contains("U-02"))
  }

  @Test("The trail tells of it in both languages, and everything is whole")
  func trail() throws {
    let bench = try bench()
    bench.run(["restore", "copy.aplis-backup", "--to", "quality.aplis", "--replace"])
    let lines = bench.run(["trail", "list"], language: "en").output
    #expect(lines.contains("E-001  restored from a backup  workspace"))
    #expect(lines.contains("File: copy.aplis-backup") && lines.contains("Gone to no.: 4"), "\(lines)")
    #expect(bench.run(["trail", "list"], language: "lv").output.contains("atjaunots no rezerves kopijas  darba fails"))
    #expect(bench.run(["check"]).code == 0 && bench.run(["trail", "verify"]).code == 0)
    #expect(bench.run(["status", "--as-of", "2025-03-30"]).code == 0)
  }

  @Test("Where nothing stands whoever holds a backup restores it, and where that cannot be written it is said")
  func anew() throws {
    let bench = try bench()
    let run = bench.run(["restore", "copy.aplis-backup", "--to", "new.aplis"], language: "en", account: "stranger")
    #expect(run.code == 0 && !run.output.contains("no longer in it"), "\(run)")
    #expect(bench.run(["check", "-w", "new.aplis"]).code == 0)
    let nowhere = bench.run(["restore", "copy.aplis-backup", "--to", "none/new.aplis"], language: "en")
    #expect(nowhere.code == 74 && nowhere.errors.contains("none/new.aplis"), "\(nowhere)")
  }
}
