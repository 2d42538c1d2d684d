import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Commands for records")
struct RecordCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("A new nonconformity is registered today and gets the term of its severity")
  func terms() throws {
    let bench = try Bench.filled()
    let record = try object(bench.run(["nc", "show", "NC-2025-001", "--json"]).output)
    #expect(record["registered"] as? String == "2025-03-31")
    #expect(record["due"] as? String == "2025-04-30")
    #expect(record["firstDue"] as? String == "2025-04-30")
    bench.run(["setting", "add", "--name", "due.minor", "--value", "10", "--recompute", "no"])
    let minor = bench.run([
      "nc", "add", "--title", "x", "--found", "1.3.2025", "--source", "darbinieka ziņojums", "--severity",
      "Mazāk būtiska", "--unit", "U-01", "--json",
    ])
    #expect(try object(minor.output)["due"] as? String == "2025-04-10", "\(minor.errors)")
  }

  @Test(
    "A term that no calendar holds is refused, and one that was withdrawn is not set",
    arguments: ["9223372036854775807", "-9", "4000"])
  func impossibleTerms(_ value: String) throws {
    let bench = try Bench.filled()
    func due(_ title: String) throws -> String? {
      let words = [
        "--title", title, "--found", "1.3.2025", "--source", "employee", "--severity", "minor", "--unit", "U-01",
        "--json",
      ]
      return try object(bench.run(["nc", "add"] + words).output)["due"] as? String
    }
    let refused = bench.run(["setting", "add", "--name", "due.minor", "--value", value])
    #expect(refused.errors.contains("[rule.setting.number]"), "\(refused.errors)")
    #expect(try due("x") == "2025-06-29")
    bench.run(["setting", "add", "--name", "due.minor", "--value", "10", "--recompute", "no"])
    #expect(try due("y") == "2025-04-10")
    bench.run(["setting", "withdraw", "due.minor", "--reason", "x", "--recompute", "no"])
    #expect(try due("z") == "2025-06-29")
    #expect(bench.run(["status"]).code == 0)
  }

  @Test(
    "A kind goes by its key, its aliases, and Latvian words with and without diacritics",
    arguments: ["nonconformity", "nc", "neatbilstība", "neatbilstiba", "NEATBILSTĪBA"])
  func aliases(_ word: String) throws {
    #expect(try Bench.filled().run([word, "list", "--csv"]).output.split(separator: "\r\n").count == 3)
  }

  @Test(
    "Conditions choose records",
    arguments: [
      (["--where", "severity=major"], 1), (["--where", "severity=būtiska"], 1), (["--where", "Būtiskums=būtiska"], 1),
      (["--where", "process="], 1), (["--where", "process=aprupe majas"], 1), (["--where", "title~KĀRTĪBA"], 1),
      (["--where", "title~Kārtība"], 1), (["--where", "found=2025-Q1"], 1), (["--where", "found=2024-11-05"], 1),
      (["--where", "id=NC-2024-001"], 1), (["--year", "2024"], 1), (["--year", "2023"], 0), (["--open"], 2),
      (["--overdue"], 0), (["--where", "severity=major", "--where", "process="], 0), (["--limit", "1"], 1),
    ])
  func conditions(_ sample: ([String], Int)) throws {
    let run = try Bench.filled().run(["nc", "list", "--json"] + sample.0)
    let records = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any], "\(run.errors)")
    #expect(records.count == sample.1)
  }

  @Test("A record is overdue from the day after its due day")
  func overdue() throws {
    let bench = try Bench.filled()
    for (day, count) in [(30, 0), (31, 1)] {
      let today = try #require(Day(year: 2025, month: 4, day: 30)).adding(days: day - 30)
      let run = bench.run(["nc", "list", "--overdue", "--csv"], today: today)
      #expect(run.output.split(separator: "\r\n").count == count + 1)
    }
  }

  @Test("A list is sorted by any field, in both directions")
  func sorting() throws {
    let bench = try Bench.filled()
    let up = bench.run(["nc", "list", "--sort", "found"]).output
    let down = bench.run(["nc", "list", "--sort", "-found"]).output
    let lines = up.split(separator: "\n").map(String.init)
    try #require(lines.count == 3)
    #expect(down.split(separator: "\n").map(String.init) == [lines[0], lines[2], lines[1]])
  }

  @Test("A list tells on a screen how many records there are, in words that fit the number")
  func footer() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["nc", "list"], language: "lv", isTerminal: true).output.hasSuffix("2 ieraksti\n"))
    #expect(
      bench.run(["nc", "list", "--year", "2024"], language: "lv", isTerminal: true).output.hasSuffix("1 ieraksts\n"))
    #expect(bench.run(["nc", "list"], language: "lv").output.hasSuffix("Veca kārtība") == false)
    #expect(!bench.run(["nc", "list"], language: "lv").output.contains("2 ieraksti"))
  }

  @Test("Every list has at most six columns, the identifier first")
  func columns() {
    for kind in RecordSchema.all {
      let columns = ListColumns.of(kind)
      #expect((1...5).contains(columns.count), "\(kind.key)")
      #expect(Set(columns.map(\.key)).count == columns.count, "\(kind.key)")
    }
  }

  @Test("A record is shown with names, who wrote it, and what refers to it")
  func show() throws {
    let output = try Bench.filled().run(["process", "show", "P-01"], language: "lv").output
    #expect(output.contains("E-001 Anna Bērziņa"))
    #expect(output.contains("31.03.2025 08:00 UTC, E-001 Anna Bērziņa"))
    #expect(output.contains("NC-2025-001  Akts bez paraksta"))
  }

  @Test("An edit shows what became different, and the trail keeps the reason")
  func edit() throws {
    let bench = try Bench.filled()
    let run = bench.run(
      [
        "nc", "edit", "NC-2025-001", "--found", "28.02.2025", "--owner", "Anna Berzina", "--clear", "process",
        "--reason",
        "lūgums",
      ],
      language: "lv")
    #expect(run.output.contains("Konstatēšanas datums: 01.03.2025 → 28.02.2025"), "\(run.errors)")
    #expect(run.output.contains("Process: P-01 Aprūpe mājās → –"))
    #expect(run.output.contains("Atbildīgais: – → E-001 Anna Bērziņa"))
    #expect(
      bench.run(["trail", "list", "--record", "NC-2025-001"], language: "lv").output.contains("pamatojums: lūgums"))
    #expect(
      bench.run(["nc", "edit", "NC-2025-001", "--found", "2025-02-28"], language: "en").output.contains(
        "nothing has changed"))
  }

  @Test("A field whose option the program itself uses is set with --set-…")
  func takenOptions() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["organisation", "edit", "ORG", "--set-language", "en"]).code == 0)
    #expect(try object(bench.run(["organisation", "show", "ORG", "--json"]).output)["language"] as? String == "en")
  }

  @Test("No two options of a command bear the same name")
  func optionNames() {
    for command in CommandCatalogue.all {
      let names = (command.options + OptionDescription.global).map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
    }
  }

  @Test("A withdrawn record counts no longer and is found only when asked for")
  func withdraw() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["nc", "withdraw", "NC-2024-001", "--reason", "divreiz"]).code == 0)
    #expect(!bench.run(["nc", "list"]).output.contains("NC-2024-001"))
    #expect(bench.run(["nc", "list", "--all"]).output.contains("NC-2024-001"))
    #expect(bench.run(["nc", "edit", "NC-2024-001", "--note", "x"]).code == 1)
  }

  @Test("Exact numbers stand in JSON as they were measured")
  func numbers() throws {
    let bench = try Bench.filled()
    bench.run(["indicator", "add", "--name", "Gaidīšanas laiks"])
    let run = bench.run([
      "measurement", "add", "--indicator", "KPI-01", "--period", "2025-Q1", "--value", "12,50", "--json",
    ])
    #expect(run.output.contains("\"value\":12.50"), "\(run.errors)")
  }

  @Test("The past can be listed as it was")
  func past() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["nc", "list", "--csv", "--as-of", "2025-03-31"]).output.split(separator: "\r\n").count == 3)
    #expect(bench.run(["nc", "list", "--csv", "--as-of", "2025-03-30"]).output.split(separator: "\r\n").count == 1)
  }
}
