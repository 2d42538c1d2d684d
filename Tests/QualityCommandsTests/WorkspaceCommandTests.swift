import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Commands for the workspace")
struct WorkspaceCommandTests {
  @Test("A new workspace belongs to its owner alone, and knows its organisation")
  func creation() throws {
    let bench = try Bench()
    let run = bench.run(["init", "--name", "Sociālais dienests"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("quality.aplis"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(bench.run(["organisation", "show", "ORG"], language: "lv").output.contains("Sociālais dienests"))
  }

  @Test("A starter workspace is filled in, under the name that was given", arguments: ["lv", "en"])
  func template(_ language: String) throws {
    let bench = try Bench()
    let run = bench.run(["init", "--name", "Jauna organizācija", "--template", "social-service"], language: language)
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.run(["organisation", "list", "--csv"]).output.contains("Jauna organizācija"))
    #expect(bench.run(["process", "list", "--csv"]).output.split(separator: "\r\n").count > 3)
    #expect(bench.run(["check"]).code == 0)
    #expect(!bench.run(["status"], language: language).output.contains("«"))
  }

  @Test("A workspace that could not be finished leaves nothing behind")
  func brokenCreation() throws {
    let bench = try Bench()
    #expect(bench.run(["init", "--name", "Kods 010190-11119"]).code == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder).isEmpty)
  }

  @Test("The status names what is overdue and what is missing")
  func status() throws {
    let bench = try Bench.filled()
    let run = bench.run(["status"], language: "lv", today: .last)
    #expect(run.output.contains("NC-2025-001  30.04.2025  Akts bez paraksta"), "\(run.errors)")
    #expect(run.output.contains("1 procesam nav 2199. gada ziņojuma") || run.output.contains("procesam nav"))
    #expect(!run.output.contains("«") && !run.output.contains("{"))
    let json = bench.run(["status", "--json"]).output
    #expect(json.contains("\"identifier\":\"no-programme\""))
  }

  @Test("A whole workspace passes the check, with its numbers")
  func check() throws {
    let run = try Bench.filled().run(["check"], language: "en")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "Everything is whole: 6 records, 6 trail entries.")
    #expect(lines.last?.hasPrefix("Newest entry of the trail: no. 6, link ") == true)
    #expect(
      lines.dropFirst().dropLast() == ["No account of a quality manager or director is recorded: who acts is believed."]
    )
  }

  @Test("The check finds a record that was changed with another program")
  func altered() throws {
    let bench = try Bench.filled()
    guard access("/usr/bin/sqlite3", X_OK) == 0 else { return }
    let sql = "UPDATE nonconformity SET severity = 'minor' WHERE id = 'NC-2025-001'"
    #expect(try Outside.run("/usr/bin/sqlite3", [bench.path("quality.aplis"), sql]) == 0)
    let run = bench.run(["check"], language: "en")
    #expect(run.code == 1)
    #expect(run.output.contains("NC-2025-001 (nonconformity) was changed outside the program"), "\(run.output)")
    #expect(bench.run(["trail", "verify"]).code == 1)
  }

  @Test("A backup can be restored, and what was there is kept beside")
  func restore() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["backup", "copy.backup"]).code == 0)
    #expect(bench.run(["backup", "copy.backup"]).code == 64)
    bench.run([
      "nc", "add", "--title", "Later", "--found", "2025-03-02", "--source", "employee", "--severity", "minor",
      "--process", "P-01",
    ])
    #expect(bench.run(["restore", "copy.backup", "--to", "quality.aplis"]).code == 64)
    let run = bench.run(["restore", "copy.backup", "--to", "quality.aplis", "--replace"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(!bench.run(["nc", "list"]).output.contains("Later"))
    #expect(bench.run(["nc", "list", "-w", "quality.aplis.before-restore"]).output.contains("Later"))
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("A damaged backup is refused, and nothing is changed")
  func damagedBackup() throws {
    let bench = try Bench.filled()
    try "no workspace".write(toFile: bench.path("bad.backup"), atomically: true, encoding: .utf8)
    let run = bench.run(["restore", "bad.backup", "--to", "quality.aplis", "--replace"], language: "en")
    #expect(run.code == 65)
    #expect(run.errors.contains("‘bad.backup’ is not an Aplis workspace"), "\(run.errors)")
    #expect(bench.run(["check"]).code == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: bench.folder).filter { $0.contains("unfinished") }.isEmpty)
  }

  @Test("A text is hidden at once, and the trail still holds")
  func redact() throws {
    let bench = try Bench.filled()
    bench.run(["nc", "edit", "NC-2025-001", "--description", "Secret name"])
    let run = bench.run(
      ["trail", "redact", "nc", "NC-2025-001", "--field", "description", "--reason", "a name"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(!bench.run(["trail", "list"]).output.contains("Secret"))
    #expect(!bench.run(["nc", "show", "NC-2025-001"]).output.contains("Secret"))
    #expect(bench.run(["trail", "verify"]).code == 0)
    let wrong = bench.run(["trail", "redact", "nc", "NC-2025-001", "--field", "due", "--reason", "x"], language: "en")
    #expect(wrong.code == 1 && wrong.errors.contains("the field ‘Due date’ is not free text"))
  }

  @Test("The trail tells who changed what, as text and as JSON")
  func trail() throws {
    let bench = try Bench.filled()
    #expect(
      bench.run(["trail", "list", "--last", "1"], language: "lv").output.contains("E-001  izveidots  NC-2024-001"))
    let json = bench.run(["trail", "list", "--kind", "neatbilstība", "--json"]).output
    let entries = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(entries?.count == 2)
    #expect(bench.run(["trail", "list", "--kind", "nonconformty"], language: "en").errors.contains("nonconformity"))
  }
}
