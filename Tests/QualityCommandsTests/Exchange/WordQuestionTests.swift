import Foundation
import Testing

@testable import QualityCommands

@Suite("Words that nobody knows")
struct WordQuestionTests {
  private static let list =
    "Nosaukums;Konstatēts;Avots;Smagums\nBez paraksta;2025-02-03;dežurants;neliela\nBez datuma;2025-02-04;dežurants;neliela\n"

  private func run(_ bench: Bench, _ answers: [String], _ file: String = "list.csv") throws -> Bench.Run {
    try bench.write(Self.list, to: file)
    return bench.run(["import", "nc", file], language: "lv", isTerminal: true, answers: answers)
  }

  @Test("On a terminal it is asked once what each means, by number or word, and remembered")
  func asked() throws {
    let bench = try Bench.empty()
    let run = try run(bench, ["nezinu", "darbinieks"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.components(separatedBy: "nozīmē „dežurants“").count == 2, "\(run.errors)")
    #expect(run.errors.contains("„nezinu“ nav neviena no tām"))
    #expect(bench.export("nonconformity").contains("employee"))
    #expect(bench.run(["mapping", "show", "TM-01"]).output.contains("dežurants=employee"))
  }

  @Test("Without an answer the word is refused, and nothing is written")
  func unanswered() throws {
    let bench = try Bench.empty()
    let run = try run(bench, [""])
    #expect(run.code == 65 && run.errors.contains("dežurants"), "\(run.errors)")
    #expect(bench.export("nonconformity").split(separator: "\n").count == 1)
  }
}
