import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Cells that say less than their field needs")
struct WayQuestionTests {
  private static let list =
    "Nosaukums;Konstatēts;Avots;Smagums;Termiņš\nA;03.02.2025;employee;minor;2025. gada marts\n"
    + "B;;employee;minor;31.03.2025\n"

  private func run(_ bench: Bench, _ options: [String] = [], answers: [String]? = nil) throws -> Bench.Run {
    try bench.write(Self.list, to: "list.csv")
    return bench.run(
      ["import", "nc", "list.csv"] + options, language: "lv", isTerminal: answers != nil, answers: answers)
  }

  @Test("On a terminal it is asked once what empty cells and months mean, and the answer is remembered")
  func asked() throws {
    let bench = try Bench.empty()
    let first = try run(bench, answers: ["j", "j"])
    #expect(first.code == 0, "\(first.errors)")
    #expect(
      first.errors.contains("(31.03.2025)? [j/N]") && first.errors.contains("1 šūnā perioda vietā"), "\(first.errors)")
    let export = bench.export("nonconformity")
    #expect(export.components(separatedBy: "2025-02-03").count > 2 && export.contains("2025-03-31"), "\(export)")
    #expect(bench.export("mapping").contains("Termiņš=last-day"))
    let second = try run(bench, ["--doubles", "accept"])
    #expect(second.code == 0, "\(second.errors)")
  }

  @Test("Who says no is told of the rows, with the option that would say yes")
  func declined() throws {
    let run = try run(Bench.empty(), answers: ["n", "n"])
    #expect(run.code == 65 && run.errors.contains("[field.partial-day]") && run.errors.contains("[field.missing]"))
    #expect(run.errors.contains("--last-day \"Termiņš\"") && run.errors.contains("--fill-down \"Konstatēts\""))
  }

  @Test("The options say the same, and one that names a column without days is refused")
  func options() throws {
    let bench = try Bench.empty()
    let run = try run(bench, ["--last-day", "Termiņš", "--fill-down", "Konstatēts"])
    #expect(run.code == 0, "\(run.errors)")
    let wrong = try self.run(bench, ["--last-day", "Avots"])
    #expect(wrong.code == 64 && wrong.errors.contains("[import.no-days]"), "\(wrong.errors)")
    let unknown = try self.run(bench, ["--last-day", "Nav"])
    #expect(unknown.code == 64 && unknown.errors.contains("[import.unknown-header]"), "\(unknown.errors)")
  }

  @Test("Ends that never come are told and left empty")
  func ends() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "Partneris;Līgums līdz\nBiedrība;beztermiņa\nApgāds;31.12.2026\n", as: "partner", language: "lv")
    #expect(run.code == 0 && run.errors.contains("1 šūnā rakstīts, ka beigu nav"), "\(run.errors)")
  }
}
