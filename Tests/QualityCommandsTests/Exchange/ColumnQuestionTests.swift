import QualityModel
import Testing

@testable import QualityCommands

@Suite("Columns that nobody knows")
struct ColumnQuestionTests {
  private static let list =
    "Saraksts\n\nNosaukums;Kad atklāts;Kurš pamanīja;Smagums;Kabinets\nBez paraksta;2025-02-03;employee;minor;12\n"

  private func run(_ bench: Bench, _ answers: [String]) throws -> Bench.Run {
    try bench.write(Array(Self.list.utf8), to: "list.csv")
    return bench.run(["import", "nc", "list.csv"], language: "lv", isTerminal: true, answers: answers)
  }

  @Test("On a terminal it is asked which field each means, with an example; what is not answered is left out")
  func asked() throws {
    let bench = try Bench.empty()
    let run = try run(bench, ["Konstatēts", "source", ""])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("kolonna „Kad atklāts“ (piemēram, „2025-02-03“)"), "\(run.errors)")
    let export = bench.export("nonconformity")
    #expect(export.contains("Bez paraksta") && export.contains("2025-02-03") && !export.contains("12,"), "\(export)")
  }

  @Test("An answer that names no field is told, and three of them write nothing")
  func wrong() throws {
    let bench = try Bench.empty()
    let run = try run(bench, ["x", "y", "z"])
    #expect(run.code == 64 && run.errors.contains("šeit nav lauka „y“"), "\(run.errors)")
    #expect(run.errors.contains("[import.no-field-named]"))
    #expect(bench.export("nonconformity").split(separator: "\n").count == 1)
  }

  @Test("Elsewhere the columns are named, and nothing is written")
  func refused() throws {
    let bench = try Bench.empty()
    try bench.write(Array(Self.list.utf8), to: "list.csv")
    let run = bench.run(["import", "nc", "list.csv"], language: "lv")
    #expect(run.code == 65 && run.errors.contains("Kad atklāts") && run.errors.contains("[import.unknown-column]"))
  }

  @Test("A label that is written nearly so is offered, and taken by a yes; elsewhere the message names it")
  func near() throws {
    let bench = try Bench.empty()
    let list = Self.list.replacing("Kad atklāts", with: "Konstatts").replacing("Kurš pamanīja", with: "Avtos")
    try bench.write(Array(list.utf8), to: "list.csv")
    let words = ["import", "nc", "list.csv"]
    #expect(bench.run(words, language: "lv").errors.contains("Avtos (Avots?)"))
    let run = bench.run(words, language: "lv", isTerminal: true, answers: ["found", "j", ""])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nonconformity").contains("employee"))
  }
}
