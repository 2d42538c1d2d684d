import Foundation
import QualityExchange
import Testing

@testable import QualityCommands

@Suite("Lists and registers as workbooks")
struct WorkbookOutputTests {
  private func rows(_ bench: Bench, _ file: String, sheet: Int = 0) throws -> [[TableCell]] {
    let workbook = try #require(try SpreadsheetFile.open(path: bench.path(file)))
    let rows = try workbook.rows(of: sheet)
    var found: [[TableCell]] = []
    while try rows.next() { found.append((0..<rows.count).map { rows[$0] }) }
    return found
  }

  @Test("A list goes into a workbook with the records that it shows, days as days")
  func list() throws {
    let bench = try Bench.filled()
    let run = bench.run(["nc", "list", "--year", "2025", "--format", "xlsx", "-o", "saraksts.xlsx"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let rows = try rows(bench, "saraksts.xlsx")
    #expect(rows.count == 2 && rows[1].contains(.text("Akts bez paraksta")), "\(rows)")
    #expect(rows[1].contains { if case .day = $0 { true } else { false } })
    #expect(bench.run(["import", "nc", "saraksts.xlsx"]).output.contains("the same"))
  }

  @Test("The name of the file suffices; without a file, and for another form, it is said what goes together")
  func options() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["nc", "list", "-o", "viss.xlsx"]).code == 0)
    #expect(bench.run(["nc", "list", "-o", "viss.xlsx"]).errors.contains("[export.exists]"))
    #expect(bench.run(["nc", "list", "--format", "xlsx"]).errors.contains("[export.needs-file]"))
    #expect(bench.run(["nc", "list", "-o", "viss.csv"]).errors.contains("[usage.option-needs]"))
    #expect(bench.run(["nc", "list", "--csv", "--format", "json"]).errors.contains("[usage.options-exclude]"))
    #expect(bench.run(["nc", "list", "--format", "csv"]).output == bench.run(["nc", "list", "--csv"]).output)
  }

  @Test("A register goes into a workbook with a sheet for each of its tables, in the words of the language")
  func register() throws {
    let bench = try Bench.filled()
    let run = bench.run(["nc", "register", "2025", "--format", "xlsx", "-o", "lapas"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: bench.path("lapas")).first)
    let workbook = try #require(try SpreadsheetFile.open(path: bench.path("lapas/\(name)")))
    let all = try workbook.sheets.indices.map { try rows(bench, "lapas/\(name)", sheet: $0) }
    #expect(all.joined().joined().contains { $0.words.hasPrefix("Akts bez paraksta") }, "\(all)")
    let words = all.flatMap { $0.flatMap { $0.map(\.words) } }
    #expect(!words.contains { $0.hasPrefix("choice.") || $0.hasPrefix("field.") || $0.hasPrefix("table.") }, "\(words)")
    #expect(workbook.sheets.allSatisfy { !$0.name.contains(".") }, "\(workbook.sheets.map(\.name))")
    #expect(all[0][0].prefix(2).map(\.words) == ["Identifikators", "Datums"])
    #expect(all[0][1][0] == .text("NC-2025-001"))
    #expect({ if case .day = all[0][1][1] { true } else { false } }(), "\(all[0])")
  }

  @Test("The sheet of one record begins with its labelled fields, then come its tables")
  func sheet() throws {
    let bench = try Bench.filled()
    let run = bench.run(["nc", "sheet", "NC-2025-001", "--format", "xlsx", "-o", "lapas"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: bench.path("lapas")).first)
    let fields = try rows(bench, "lapas/\(name)")
    #expect(fields[0].map(\.words) == ["Sadaļa", "Lauks", "Vērtība"])
    #expect(fields.contains { $0[1].words == "Avots" && !$0[2].words.isEmpty }, "\(fields)")
    #expect(fields.contains { if case .day = $0[2] { true } else { false } })
  }

  @Test("A name that promises another format is refused; without a format the name decides")
  func endings() throws {
    let bench = try Bench.filled()
    for command in [["nc", "list"], ["export", "nc"]] {
      let run = bench.run(command + ["--format", "xlsx", "-o", "viss.csv"], language: "en")
      #expect(run.code == 64 && run.errors.contains("[export.other-ending]"), "\(run.errors)")
    }
    #expect(bench.run(["export", "nc", "-o", "viss.xlsx"]).code == 0)
    #expect(try rows(bench, "viss.xlsx").count > 1)
  }
}
