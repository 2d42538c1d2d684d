import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("What check and trail verify say")
struct CheckCommandTests {
  /// With a quality manager, so that everything may be done.
  private static func led() throws -> Bench {
    let bench = try Bench.filled()
    bench.run(["person", "edit", "E-001", "--roles", "qualityManager"])
    return bench
  }

  /// Changes the file with another program; `false` where there is none.
  private static func tamper(_ bench: Bench, _ sql: String) throws -> Bool {
    guard access("/usr/bin/sqlite3", X_OK) == 0 else { return false }
    return try Outside.run("/usr/bin/sqlite3", [bench.path("quality.aplis"), sql]) == 0
  }

  /// The line with the newest entry: its number and the digits of its link.
  private static func newest(_ run: Bench.Run) throws -> (entry: String, link: String) {
    let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("Newest entry of the trail") })
    let parts = try #require(line.firstMatch(of: /no\. ([0-9]+), link ([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})$/))
    return (String(parts.1), String(parts.2))
  }

  @Test("Half a list in one cell does not end the check: the record is named, and no brace stays unfilled")
  func halfList() throws {
    let bench = try Self.led()
    guard try Self.tamper(bench, "UPDATE process SET criteria = '[x'") else { return }
    for words in [["check"], ["check", "--json"], ["trail", "verify"]] {
      let run = bench.run(words, language: "en")
      #expect(run.code == 1 && run.output.contains("P-01") && !run.output.contains("{file}"), "\(words) \(run)")
    }
    #expect(bench.run(["check"], language: "en").output.contains("P-01 (process) was changed outside the program"))
  }

  @Test("A file of an older Aplis is called so, with the next step, and no word of SQLite is shown")
  func older() throws {
    let bench = try Self.led()
    let sql = "UPDATE workspace SET value = '' WHERE name = 'description'; ALTER TABLE unit DROP COLUMN headcount"
    guard try Self.tamper(bench, sql) else { return }
    for words in [["check"], ["trail", "verify"]] {
      let run = bench.run(words, language: "en")
      #expect(run.code == 65 && run.errors.contains("written by an older Aplis"), "\(run)")
      #expect(run.errors.contains("next: ") && !(run.errors + run.output).contains("SQLite"), "\(run)")
    }
  }

  @Test("An export names what it cannot hold: a table or a column that this program does not know")
  func export() throws {
    let bench = try Self.led()
    #expect(bench.run(["export", "unit"]).errors == "")
    let sql = "ALTER TABLE unit ADD COLUMN future TEXT; CREATE TABLE later (x TEXT)"
    guard try Self.tamper(bench, sql) else { return }
    for words in [["export", "unit"], ["export", "--all", "-o", "all"]] {
      let run = bench.run(words, language: "en")
      #expect(run.code == 0 && run.errors.contains("‘future’") && run.errors.contains("‘later’"), "\(run)")
    }
  }

  @Test("What was redacted is told with record, field, person and day, and is no finding")
  func redacted() throws {
    let bench = try Self.led()
    for words in [
      ["person", "add", "--id", "E-090", "--name", "Vadītājs", "--account", "second"],
      [
        "appointment", "add", "--person", "E-090", "--role", "director", "--act", "17", "--act-on", "2025-01-02",
        "--from", "2025-01-06",
      ], ["nc", "edit", "NC-2025-001", "--description", "Secret name"],
      ["trail", "redact", "nc", "NC-2025-001", "--field", "description", "--reason", "a name"],
    ] {
      let run = bench.run(words, language: "en")
      #expect(run.code == 0, "\(words): \(run.errors)")
    }
    let hidden = bench.run(["check"], language: "en")
    #expect(hidden.code == 0 && hidden.output.contains("RED-2025-001 [check.hidden]"), "\(hidden.output)")
    let own = bench.run(["redaction", "remove", "RED-2025-001"], language: "en")
    #expect(own.code == 1 && own.errors.contains("[step.performer]"), "\(own.errors)")
    #expect(bench.run(["redaction", "remove", "RED-2025-001"], account: "second").code == 0)
    for words in [["check"], ["trail", "verify"]] {
      let run = bench.run(words, language: "en")
      let line = try #require(run.output.split(separator: "\n").first { $0.contains("[check.redacted]") }, "\(run)")
      #expect(run.code == 0 && run.output.contains("To be known of this file:"))
      for part in ["NC-2025-001", "‘Description’", "E-090", "2025-03-31"] { #expect(line.contains(part), "\(line)") }
    }
    let json = bench.run(["check", "--json"])
    #expect(json.code == 0 && json.output.contains("\"whole\":true") && json.output.contains("check.redacted"))
  }

  @Test("What was taken over is told for each import, with its files")
  func takenOver() throws {
    let bench = try Self.led()
    let rows = """
      title,found,registered,source,severity,process,owner,due,state,closed
      Old one,2023-01-10,2023-01-10,employee,minor,P-01,E-001,2023-02-10,closed,2023-02-01
      """
    try rows.write(toFile: bench.path("old.csv"), atomically: true, encoding: .utf8)
    let run = bench.run(["import", "nonconformity", "old.csv"], language: "en")
    let check = bench.run(["check"], language: "en")
    #expect(
      check.code == 0 && check.output.contains("old.csv") && check.output.contains("[check.taken-over]"),
      "\(run) \(check)")
  }

  @Test("Status, check and backup print the newest entry; what was noted from them is compared")
  func noted() throws {
    let bench = try Self.led()
    let runs = [["status"], ["check"], ["backup", "copy.backup"]].map { bench.run($0, language: "en") }
    let all = try runs.map(Self.newest)
    #expect(Set(all.map(\.link)).count == 1 && Set(all.map(\.entry)).count == 1)
    let (entry, link) = all[0]
    #expect(
      bench.run(["status", "--json"]).output.contains("\"head\":{\"entry\":\(entry),\"link\":\"\(link.prefix(4))"))
    bench.run(["unit", "add", "--name", "Later"])
    let compared = bench.run(["trail", "verify", "--entry", entry, "--link", link.uppercased()], language: "en")
    #expect(compared.code == 0 && compared.output.contains("Entry no. \(entry) is there"), "\(compared)")
    let other = bench.run(["trail", "verify", "--entry", entry, "--link", "0000 0000 0000"], language: "en")
    #expect(other.code == 1 && other.output.contains("bears another link"), "\(other)")
    let gone = bench.run(["trail", "verify", "--entry", "999", "--link", link], language: "en")
    #expect(gone.code == 1 && gone.output.contains("there is no entry no. 999"), "\(gone)")
    for wrong in ["4f2a 91c0", "zzzz zzzz zzzz", String(repeating: "a", count: 65)] {
      #expect(bench.run(["trail", "verify", "--entry", entry, "--link", wrong]).code == 64)
    }
    #expect(bench.run(["trail", "verify", "--entry", entry]).code == 64)
    #expect(bench.run(["trail", "verify", "--entry", "0", "--link", link]).code == 64)
  }

  @Test("A forged history that contradicts nothing is shown by what was noted outside")
  func forged() throws {
    let (bench, forger) = (try Self.led(), try Self.led())
    let noted = try Self.newest(bench.run(["status"], language: "en"))
    #expect(forger.run(["check"]).code == 0)
    try FileManager.default.removeItem(atPath: bench.path("quality.aplis"))
    try FileManager.default.copyItem(atPath: forger.path("quality.aplis"), toPath: bench.path("quality.aplis"))
    #expect(bench.run(["check"]).code == 0)
    #expect(bench.run(["trail", "verify", "--entry", noted.entry, "--link", noted.link]).code == 1)
  }

  @Test("A seal is a small text in both languages, for its owner only, and is never written over")
  func seal() throws {
    let bench = try Self.led()
    let run = bench.run(["trail", "seal", "-o", "seal.txt"], language: "en")
    #expect(run.code == 0, "\(run)")
    let text = try String(contentsOfFile: bench.path("seal.txt"), encoding: .utf8)
    let (entry, link) = try Self.newest(run)
    let digits = try #require(text.firstMatch(of: /--link ([0-9a-f]{64})/)).1
    #expect(digits.hasPrefix(link.replacing(" ", with: "")))
    for part in ["Sociālais dienests", "no. \(entry)", "Nr. \(entry)", "2025-03-31", "31.03.2025"] {
      #expect(text.contains(part), "\(part): \(text)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: bench.path("seal.txt"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(bench.run(["trail", "verify", "--entry", entry, "--link", String(digits)]).code == 0)
    for taken in ["seal.txt", "quality.aplis"] { #expect(bench.run(["trail", "seal", "-o", taken]).code == 64) }
  }
}
