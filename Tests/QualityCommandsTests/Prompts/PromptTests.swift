import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("What is asked at a terminal when a record is added")
struct PromptTests {
  private func add(_ words: [String] = [], _ answers: [String], in bench: Bench) -> Bench.Run {
    bench.run(["nc", "add"] + words, language: "lv", isTerminal: true, answers: answers)
  }

  @Test("Whatever a nonconformity would be refused for is asked: its place too, until one is told")
  func place() throws {
    let bench = try Bench.filled()
    let run = add([], ["Jauna", "1.3.2025", "2", "", "", "", "", "dienas centrs"], in: bench)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("vajadzīgs viens no šiem: "), "\(run.errors)")
    #expect(bench.run(["nc", "show", "NC-2025-002", "--json"]).output.contains("\"unit\":\"U-01\""))
    let told = add(["--unit", "U-01"], ["Vēl", "1.3.2025", "2", ""], in: bench)
    #expect(told.code == 0 && !told.errors.contains("vajadzīgs viens"), "\(told.errors)")
  }

  @Test(
    "A choice is answered by its number, its key, its word, other letters or the beginning of the word",
    arguments: ["2", "corrective", "korektīvā darbība", "KOREKTIVA DARBIBA", "korektīvā"])
  func choices(_ answer: String) throws {
    let bench = try Bench.filled()
    let run = bench.run(
      ["action", "add", "--title", "x", "--responsible", "E-001", "--due", "2025-05-01"], language: "lv",
      isTerminal: true, answers: [answer])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.run(["action", "list", "--json"]).output.contains("corrective"), "\(run.errors)")
  }

  @Test("A wrong answer is asked for again as often as it takes, and loses none of the others")
  func again() throws {
    let bench = try Bench.filled()
    let run = add(
      ["--unit", "U-01"], ["Virsraksts", "vakar", "aizvakar", "diena", "nezinu", "1.3.2025", "99", "2", ""], in: bench)
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.run(["nc", "show", "NC-2025-002", "--json"]).output.contains("Virsraksts"))
  }

  @Test("After a name that nobody bears those are named that are like it")
  func near() throws {
    let bench = try Bench.filled()
    bench.run(["person", "add", "--name", "Anita Kalniņa"])
    let run = bench.run(
      ["action", "add", "--title", "x", "--kind", "corrective", "--due", "2025-05-01"], language: "lv",
      isTerminal: true, answers: ["Anna", "E-001"])
    #expect(run.code == 0 && run.errors.contains("E-001 Anna Bērziņa"), "\(run.errors)")
  }

  @Test("A conclusion and a decision of the review are asked for, too")
  func review() throws {
    let bench = try Bench()
    bench.run(["init", "--name", "Dienests"])
    bench.run(["person", "add", "--name", "Anna Bērziņa", "--roles", "qualityManager;director", "--account", "tester"])
    let conclusion = bench.run(
      ["review", "conclude", "2025"], language: "lv", isTerminal: true, answers: ["6", "Viss labi", "1"])
    #expect(conclusion.code == 0, "\(conclusion.errors)")
    bench.run(["review", "conclude", "2025", "--finish"])
    let decision = bench.run(
      ["review", "decide", "2025"], language: "lv", isTerminal: true,
      answers: ["1", "Ieviest grafiku", "anna berzina", "2030-06-30"])
    #expect(decision.code == 0, "\(decision.errors)")
    #expect(bench.run(["decision", "list", "--json"]).output.contains("Ieviest grafiku"))
  }

  @Test("What was answered is not lost where it is refused after all: the command with all answers is told")
  func kept() throws {
    let bench = try Bench.filled()
    let run = bench.run(
      ["nc", "add", "--unit", "U-01"], language: "lv", isTerminal: true,
      answers: ["Nav \"paraksta\"", "1.3.2029", "employee", ""])
    #expect(run.code != 0)
    #expect(run.errors.contains("nonconformity add --title 'Nav \"paraksta\"' --found 1.3.2029"), "\(run.errors)")
  }
}
