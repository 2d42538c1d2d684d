import QualityModel
import Testing

@testable import QualityCommands

@Suite("A free day that is written later")
struct RecomputationCommandTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    try bench.write("kind,received,text\ncomplaint,2026-11-10,A\n", to: "feedback.csv")
    #expect(run(bench, ["import", "feedback", "feedback.csv"]).code == 0)
    return bench
  }

  private func run(_ bench: Bench, _ words: [String], answers: [String]? = nil) -> Bench.Run {
    bench.run(words, language: "en", answers: answers, today: Day("2026-11-12") ?? .first)
  }

  private func due(_ bench: Bench) -> String? {
    let output = run(bench, ["feedback", "show", "FB-2026-001", "--json"]).output
    return output.split(separator: "\"answerDue\":\"").last.map { String($0.prefix(10)) }
  }

  private let free = ["setting", "add", "--name", "calendar.free", "--value", "2026-11-20"]

  @Test("The terms that change are named, and nothing is written until it is said what becomes of them")
  func refused() throws {
    let bench = try bench()
    #expect(due(bench) == "2026-11-25")
    let refused = run(bench, free)
    #expect(refused.code != 0 && refused.errors.contains("[setting.moves-terms]"), "\(refused.errors)")
    #expect(refused.errors.contains("FB-2026-001") && refused.errors.contains("2026-11-25 → 2026-11-26"))
    #expect(refused.errors.contains("--recompute yes"))
    #expect(run(bench, ["setting", "show", "calendar.free"]).code != 0)
    #expect(due(bench) == "2026-11-25")
  }

  @Test("Told in the command or answered to the question, they are computed again or left", arguments: [true, false])
  func told(_ isYes: Bool) throws {
    let told = try bench()
    #expect(run(told, free + ["--recompute", isYes ? "yes" : "no"]).code == 0)
    let asked = try bench()
    #expect(run(asked, free, answers: [isYes ? "y" : "n"]).code == 0)
    for bench in [told, asked] {
      #expect(due(bench) == (isYes ? "2026-11-26" : "2026-11-25"))
      #expect(run(bench, ["check"]).code == 0)
    }
  }

  @Test("A setting that moves no term asks for nothing")
  func unmoved() throws {
    let bench = try bench()
    #expect(run(bench, ["setting", "add", "--name", "calendar.free", "--value", "2027-01-04"]).code == 0)
  }

  @Test("A setting that is changed or taken out of use moves the terms back")
  func back() throws {
    let bench = try bench()
    #expect(run(bench, free + ["--recompute", "yes"]).code == 0)
    let edit = ["setting", "edit", "calendar.free", "--value", "2026-11-20;2026-11-23"]
    #expect(run(bench, edit).code != 0)
    #expect(run(bench, edit + ["--recompute", "yes"]).code == 0)
    #expect(due(bench) == "2026-11-27")
    let withdraw = ["setting", "withdraw", "calendar.free", "--reason", "Kļūda", "--recompute", "yes"]
    #expect(run(bench, withdraw).code == 0)
    #expect(due(bench) == "2026-11-25")
  }

  @Test("Settings that come with a table are asked for like any other")
  func imported() throws {
    let bench = try bench()
    try bench.write("name,value\ncalendar.free,2026-11-20\n", to: "setting.csv")
    let words = ["import", "setting", "setting.csv"]
    let refused = run(bench, words)
    #expect(refused.code != 0 && refused.errors.contains("[import.moves-terms]"), "\(refused.errors)")
    #expect(refused.errors.contains("2026-11-25 → 2026-11-26") && due(bench) == "2026-11-25")
    #expect(run(bench, words + ["--recompute", "yes"]).code == 0)
    #expect(due(bench) == "2026-11-26")
  }
}
