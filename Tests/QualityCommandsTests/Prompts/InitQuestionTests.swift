import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("What init asks a person at a terminal")
struct InitQuestionTests {
  private func run(
    _ words: [String] = [], _ answers: [String], language: String? = "lv", in bench: Bench
  ) -> Bench.Run {
    bench.run(["init"] + words, language: language, isTerminal: true, answers: answers)
  }

  private func isMade(_ bench: Bench) -> Bool { FileManager.default.fileExists(atPath: bench.path("quality.aplis")) }

  @Test("Language, name, starter and who one is are asked for, and what was told is in the workspace")
  func everything() throws {
    let bench = try Bench()
    let run = run(
      [], ["latviešu", "Dienests", "2", "Anna Bērziņa", "1", "vecākā speciāliste", ""], language: nil, in: bench)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("Valoda") && run.errors.contains("Language"))
    #expect(run.errors.contains("social-service: ") && run.errors.contains("procesi 24"), "\(run.errors)")
    #expect(run.errors.contains("Anna Bērziņa, vecākā speciāliste"), "\(run.errors)")
    #expect(run.output.contains("Kvalitātes vadītājs: Anna Bērziņa, konts „tester“"), "\(run.output)")
    let person = bench.run(["person", "show", "E-002"], language: "lv").output
    #expect(person.contains("Anna Bērziņa") && person.contains("vecākā speciāliste"), "\(person)")
    #expect(bench.run(["organisation", "show", "ORG"], language: "lv").output.contains("Dienests"))
    #expect(bench.run(["process", "list", "--csv"]).output.split(separator: "\r\n").count == 25)
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("Where the file is there already nothing is asked")
  func existing() throws {
    let bench = try Bench.empty()
    let run = run([], [], in: bench)
    #expect(run.code == 64 && run.errors.contains("[workspace.exists]"), "\(run.errors)")
    #expect(!run.errors.contains("Valoda"))
  }

  @Test(
    "At the end the next three commands are told, each with what for",
    arguments: [[], ["--template", "social-service"]])
  func next(_ words: [String]) throws {
    let bench = try Bench()
    let run = run(words + ["--name", "Dienests", "--manager", "Anna"], ["", ""], in: bench)
    let lines = run.output.split(separator: "\n").filter { $0.contains("tālāk: aplis ") }
    #expect(lines.count == 3 && lines.allSatisfy { $0.contains(" – ") }, "\(run.output) \(run.errors)")
    #expect(!run.output.contains("«"))
  }

  @Test("What was given is not asked; where all was given, nothing is")
  func given() throws {
    let bench = try Bench()
    let run = run(["--name", "Dienests", "--manager", "Anna", "--template", "social-service"], [], in: bench)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let half = try Bench()
    let answered = self.run(["--name", "Dienests", "--template", "social-service"], ["", ""], in: half)
    #expect(answered.code == 0 && !answered.errors.contains("Ar ko sākt"), "\(answered.errors)")
    #expect(answered.output.contains("Neviens konts vēl nav ierakstīts"))
  }

  @Test(
    "Where the answers end, or what must be told is not, nothing is made",
    arguments: [[], ["Dienests"], ["Dienests", "1", ""], [""], ["Dienests", "1", "Anna", "1", ""]])
  func broken(_ answers: [String]) throws {
    let bench = try Bench()
    let run = run([], answers, in: bench)
    #expect(run.code == 64 && !isMade(bench), "\(run.errors)")
  }

  @Test("Whoever says no makes nothing")
  func declined() throws {
    let bench = try Bench()
    let run = run([], ["Dienests", "", "", "nē"], in: bench)
    #expect(run.code == 0 && run.output == "Nekas nav izveidots.\n" && !isMade(bench), "\(run.output)")
  }

  @Test("A wrong answer to a choice is asked for again, and the others stay")
  func wrongChoice() throws {
    let bench = try Bench()
    let run = run([], ["Dienests", "9", "nekas", "social-service", "Anna", "direktors?", "2", "", ""], in: bench)
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.run(["person", "show", "E-001"], language: "lv").output.contains("Anna"))
  }

  @Test("Nobody is asked where nobody sits: what is missing is told")
  func noTerminal() throws {
    let bench = try Bench()
    let run = bench.run(["init"], language: "en")
    #expect(run.code == 64 && run.errors.contains("[usage.option-missing]"), "\(run.errors)")
  }
}
