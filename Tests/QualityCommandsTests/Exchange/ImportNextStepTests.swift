import Foundation
import Testing

@testable import QualityCommands

@Suite("What an import refuses it says how to go on with")
struct ImportNextStepTests {
  private static let head = "title,found,source,severity\n"

  private func errors(_ rows: String, as kind: String = "nc", _ options: [String] = []) throws -> String {
    try Bench.empty().take(rows, as: kind, options).errors
  }

  @Test("A value that is there already is changed with --update")
  func exists() throws {
    let bench = try Bench.empty()
    _ = bench.run(["indicator", "add", "--name", "Apmierinātība", "--direction", "higher"])
    try bench.take("indicator,period,value\nKPI-01,2025,5\n", as: "measurement")
    let run = try bench.take("indicator,period,value\nKPI-01,2025,6\n", as: "measurement")
    #expect(run.errors.contains("[record.exists]") && run.errors.contains("--update"), "\(run.errors)")
  }

  @Test("An unknown word of a choice may be said with --words, the near choice named")
  func words() throws {
    let told = try errors(Self.head + "A,2025-01-01,employee,mimor\n")
    #expect(told.contains("--words \"Severity:mimor=minor\""), "\(told)")
  }

  @Test("An empty cell may mean the same as the one above; a row with a single text is rather a note")
  func empty() throws {
    let told = try errors(Self.head + "A,2025-01-01,employee,minor\nB,2025-01-02,,minor\n")
    #expect(told.contains("--fill-down \"source\"") && !told.contains("--until"), "\(told)")
    let note = try errors(Self.head + "A,2025-01-01,employee,minor\nPrepared by the office,,,\n")
    #expect(note.contains("--until 2") && !note.contains("--fill-down"), "\(note)")
  }

  @Test("A time behind the day is told once, with all its rows")
  func times() throws {
    let told = try errors(
      Self.head
        + "A,03.02.2025 14:30,employee,minor\nB,04.02.2025 15:30,employee,minor\nC,05.02.2025 9:30,employee,minor\n")
    #expect(told.components(separatedBy: "[field.timed-day]").count == 2 && told.contains("3–4"), "\(told)")
    #expect(told.contains("3 bad rows"))
  }

  @Test("Two equal heads are told apart by the letters of their columns, and each can be left out")
  func doubleHeads() throws {
    let bench = try Bench.empty()
    let file = "Nosaukums;Veids;Nosaukums\nA;core;B\n"
    let run = try bench.take(file, as: "process")
    #expect(run.errors.contains("Nosaukums (A), Nosaukums (C)") && run.errors.contains("--map \"Nosaukums (C)=\""))
    #expect(try bench.take(file, as: "process", ["--map", "Nosaukums (C)="]).code == 0)
    #expect(bench.export("process").contains("P-01,A,"), "\(bench.export("process"))")
  }

  @Test(
    "Rows that the table does not have are told, and nothing is taken",
    arguments: [("--until", "1", "import.until-too-early"), ("--header-row", "9", "import.no-header-row")])
  func rows(option: String, row: String, refusal: String) throws {
    let run = try Bench.empty().take(Self.head + "A,2025-01-01,employee,minor\n", as: "nc", [option, row])
    #expect(run.code == 64 && run.errors.contains("[\(refusal)]"), "\(run.errors)")
  }

  @Test("All sheets are asked for in either language", arguments: ["all", "visas", "Visas"])
  func allSheets(word: String) throws {
    let bench = try Bench.empty()
    let rows = [["Nosaukums", "Konstatēts"], ["A", "2025-01-01"]]
    try bench.writeWorkbook(
      [("Janvāris", rows), ("Februāris", rows.dropLast() + [["B", "2025-02-01"]])], to: "gads.xlsx")
    let options = ["--sheet", word, "--set", "source=employee", "--set", "severity=minor"]
    #expect(bench.run(["import", "nc", "gads.xlsx"] + options, language: "en").output.contains("2 new"))
  }

  @Test(
    "Yes and no are also said by the word of the question",
    arguments: [("pamatota", "true"), ("Nepamatota", "false"), ("J", "true")])
  func ownAnswer(answer: String, value: String) throws {
    let bench = try Bench.empty()
    let file = "Saņemts;Veids;Kanāls;Saturs;Pamatota\n2025-01-01;sūdzība;vēstule;A;\(answer)\n"
    let run = try bench.take(file, as: "feedback")
    #expect(run.code == 0 && bench.export("feedback").contains(",\(value),"), "\(run.errors)")
  }

  @Test("Two meanings of one head are refused")
  func twoMeanings() throws {
    let bench = try Bench.empty()
    try bench.take("title,Kad,source,severity\nA,2025-01-01,employee,minor\n", as: "nc", ["--map", "Kad=found"])
    let run = bench.run(["mapping", "edit", "TM-01", "--columns", "Kad=found\nkad=due"], language: "en")
    #expect(run.code != 0 && run.errors.contains("[rule.mapping.contradiction]"), "\(run.errors)")
  }
}
