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
    let other = try errors(Self.head + "A,2025-01-01,employee,qwx\n")
    #expect(other.contains("--words \"Severity:qwx=…\""), "\(other)")
  }

  @Test("Years, marks with words and whole numbers with a comma are read; what is no day says what to do")
  func written() throws {
    let bench = try Bench.empty()
    for year in ["2025. gads", "2026.", "2027. g."] {
      let run = try bench.take("Gads\n\(year)\n", as: "programme", language: "lv")
      #expect(run.code == 0, "\(run.errors)")
    }
    let risks = try bench.take(
      "Nosaukums;Varbūtība;Ietekme\nA;4 - augsta;3,0\nB;2;1\n", as: "risk", language: "lv")
    #expect(risks.code == 0, "\(risks.errors)")
    for mark in ["6", "0", "6 - ļoti augsta", "3,5"] {
      let run = try bench.take("Nosaukums;Varbūtība;Ietekme\nC;\(mark);3\n", as: "risk", language: "lv")
      #expect(run.code == 65 && run.errors.contains("1–5"), "\(run.errors)")
    }
    let day = bench.run(
      ["survey", "add", "--title", "P", "--audience", "clients", "--opened", "beztermiņa"], language: "lv")
    #expect(day.code != 0 && day.errors.contains("atstājiet šo vietu tukšu"), "\(day.errors)")
  }

  @Test("A bare number of a standard says how to name the standard, and that works")
  func clause() throws {
    let bench = try Bench.filled()
    let audit = ["audit", "add", "--title", "A", "--planned", "2025-03-01", "--leader", "E-001"]
    #expect(bench.run(audit).code == 0)
    let table = "Audits;Konstatējums;Standarta punkts;Pierādījums;class\nAUD-2025-01;K;7.5.3;P;observation\n"
    let run = try bench.take(table, as: "finding", language: "lv")
    let next = #"--set "Kritērijs=iso-9001-2015:{Standarta punkts}" --map "Standarta punkts=""#
    #expect(run.code == 65 && run.errors.contains(next), "\(run.errors)")
    let told = try bench.take(
      table, as: "finding", ["--set", "Kritērijs=iso-9001-2015:{Standarta punkts}", "--map", "Standarta punkts="],
      language: "lv")
    #expect(told.code == 0, "\(told.errors)")
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
