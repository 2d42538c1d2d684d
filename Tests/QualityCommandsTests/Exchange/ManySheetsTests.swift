import Testing

@testable import QualityCommands

@Suite("Workbooks with many sheets")
struct ManySheetsTests {
  private func book(_ count: Int) -> [(name: String, rows: [[String]])] {
    (1...count).map { number in
      ("\(number). mēnesis", [["Nosaukums", "Konstatēts"], ["Pieraksts \(number)", "2025-02-03"]])
    }
  }

  private let words = ["import", "nc", "zurnals.xlsx", "--set", "source=employee", "--set", "severity=minor"]

  @Test("Of those that were not read some are named, the others counted")
  func unread() throws {
    let bench = try Bench.empty()
    try bench.writeWorkbook(book(80), to: "zurnals.xlsx")
    let run = bench.run(words, language: "en")
    #expect(run.errors.contains("70. mēnesis") && !run.errors.contains("71. mēnesis"), "\(run.errors)")
    #expect(run.errors.contains("… and 10 more"))
  }

  @Test("All of them are taken when all are asked for, in one transaction, and told in one line")
  func all() throws {
    let bench = try Bench.empty()
    try bench.writeWorkbook(book(60), to: "zurnals.xlsx")
    let run = bench.run(words + ["--sheet", "all"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nonconformity").split(separator: "\n").count == 61)
    #expect(run.errors.split(separator: "\n").count < 5, "\(run.errors)")
    #expect(run.errors.contains("60 sheets with heads in row 1: 1. mēnesis, 2. mēnesis"), "\(run.errors)")
  }

  @Test("Otherwise the one with which it opens is taken, and what was not looked at is named")
  func one() throws {
    let bench = try Bench.empty()
    try bench.writeWorkbook(book(60), to: "zurnals.xlsx")
    let run = bench.run(words, language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nonconformity").split(separator: "\n").count == 2)
    #expect(run.errors.contains("51. mēnesis") && run.errors.contains("59"), "\(run.errors)")
  }

  @Test("A fault bears sheet and cell as people see them")
  func place() throws {
    let bench = try Bench.empty()
    try bench.writeWorkbook(
      [("Saraksts", [["Nosaukums", "Konstatēts"], ["Pieraksts", "2025-02-30"]])], to: "zurnals.xlsx")
    #expect(bench.run(words, language: "en").errors.contains("zurnals.xlsx: Saraksts!B2:"))
  }

  @Test("The same table as workbook and as text file gives the same records")
  func same() throws {
    let (first, second) = (try Bench.empty(), try Bench.empty())
    try first.writeWorkbook(book(1), to: "zurnals.xlsx")
    try second.write("Nosaukums;Konstatēts\nPieraksts 1;2025-02-03\n", to: "zurnals.xlsx")
    for bench in [first, second] { #expect(bench.run(words).code == 0) }
    #expect(first.export("nonconformity") == second.export("nonconformity"))
  }
}
