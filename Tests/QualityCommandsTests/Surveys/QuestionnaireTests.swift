import Foundation
import Testing

@testable import QualityCommands

@Suite("Questionnaires: options, what was asked, and who may be known")
struct QuestionnaireTests {
  private func bench(anonymous: Bool = false, audience: String = "clients") throws -> Bench {
    let bench = try Bench.empty()
    let answers = bench.run(
      ["survey", "add", "--title", "Aptauja", "--audience", audience, "--opened", "2025-03-01"]
        + (anonymous ? ["--anonymous", "yes"] : []))
    #expect(answers.code == 0, "\(answers.errors)")
    let question = bench.run([
      "question", "add", "--survey", "SV-2025-01", "--text", "Cik bieži?", "--kind", "choice", "--options",
      "Katru dienu;Reti;Nekad", "--options-en", "Every day;Seldom;Never",
    ])
    #expect(question.code == 0, "\(question.errors)")
    return bench
  }

  private func add(_ bench: Bench, _ value: String, _ respondent: Int = 1) -> Bench.Run {
    bench.run(
      ["answer", "add", "--question", "Q-2025-01", "--respondent", "\(respondent)", "--value", value], language: "lv")
  }

  @Test("An answer is one of the options, in whatever language and spelling; another one is refused with the options")
  func options() throws {
    let bench = try bench()
    #expect(add(bench, "reti").code == 0 && add(bench, "Every  day", 2).code == 0)
    #expect(bench.export("answer").contains("Q-2025-01,1,Reti,"))
    #expect(bench.export("answer").contains("Q-2025-01,2,Katru dienu,"))
    let refused = add(bench, "Dažreiz", 3)
    #expect(refused.code == 1 && refused.errors.contains("Katru dienu, Reti, Nekad"), "\(refused.errors)")
    let table = try bench.take(
      "Cik bieži?\nReti\nDažreiz\nNever\n", as: "answer", ["--set", "survey=SV-2025-01", "--doubles", "accept"])
    #expect(table.code == 65 && table.errors.contains("list.csv:3"), "\(table.errors)")
  }

  @Test("Options belong to questions that are answered by choosing; they differ, and are translated all or none")
  func lists() throws {
    let bench = try bench()
    for change in [["--kind", "number"], ["--options", "Reti;reti"], ["--options-en", "Often"]] {
      let run = bench.run(["question", "edit", "Q-2025-01"] + change)
      #expect(run.code == 1 && run.errors.contains("[rule.question.options]"), "\(change): \(run.errors)")
    }
  }

  @Test("What was answered is not asked in other words afterwards; spelling is mended, and a new question replaces it")
  func meaning() throws {
    let bench = try bench()
    #expect(bench.run(["question", "edit", "Q-2025-01", "--text", "Cik bieži nākat?"]).code == 0)
    #expect(add(bench, "Reti").code == 0)
    let options = ["--options", "Reti;Katru dienu;Nekad;Citreiz", "--options-en", "Seldom;Every day;Never;Else"]
    for change in [["--text", "Cik reti nākat?"], options] {
      let run = bench.run(["question", "edit", "Q-2025-01"] + change, language: "lv")
      #expect(run.code == 1 && run.errors.contains("--replaces Q-2025-01"), "\(change): \(run.errors)")
    }
    #expect(bench.run(["question", "edit", "Q-2025-01", "--text", "Cik biezi nākat"]).code == 0)
    let new = bench.run([
      "question", "add", "--survey", "SV-2025-01", "--text", "Cik reti nākat?", "--kind", "choice", "--replaces",
      "Q-2025-01",
    ])
    #expect(new.code == 0, "\(new.errors)")
  }

  @Test("Into an anonymous survey no answer comes alone, and no batch of fewer than five respondents")
  func batches() throws {
    let bench = try bench(anonymous: true)
    let alone = add(bench, "Reti")
    #expect(alone.code == 1 && alone.errors.contains("import answer"), "\(alone.errors)")
    let few = try bench.take(
      "Cik bieži?\nReti\nNekad\nReti\n", as: "answer", ["--set", "survey=SV-2025-01"], language: "lv")
    #expect(few.code != 0 && few.errors.contains("vēl 2"), "\(few.errors)")
    #expect(!bench.export("answer").contains("Reti"))
    let rows = ["Reti", "Nekad", "Reti", "Nekad", "Reti"].joined(separator: "\n")
    let five = try bench.take("Cik bieži?\n\(rows)\n", as: "answer", ["--set", "survey=SV-2025-01"])
    #expect(five.code == 0, "\(five.errors)")
  }

  @Test("An anonymous survey that was answered stays anonymous, by command and by import; before it may still change")
  func promise() throws {
    let bench = try bench(anonymous: true)
    #expect(bench.run(["survey", "edit", "SV-2025-01", "--anonymous", "no"]).code == 0)
    #expect(bench.run(["survey", "edit", "SV-2025-01", "--anonymous", "yes"]).code == 0)
    let rows = Array(repeating: "Reti", count: 5).joined(separator: "\n")
    #expect(try bench.take("Cik bieži?\n\(rows)\n", as: "answer", ["--set", "survey=SV-2025-01"]).code == 0)
    let edit = bench.run(["survey", "edit", "SV-2025-01", "--anonymous", "no"])
    #expect(edit.code == 1 && edit.errors.contains("[rule.survey.anonymous]"), "\(edit.errors)")
    let table = try bench.take("id,anonymous\nSV-2025-01,no\n", as: "survey", ["--update", "--yes"])
    #expect(table.code != 0 && table.errors.contains("[rule.survey.anonymous]"), "\(table.errors)")
  }

  @Test("A part of the staff with fewer than five respondents is not stored in an anonymous survey")
  func parts() throws {
    let bench = try bench(anonymous: true, audience: "employees")
    let rows = (0..<8).map { "Reti;\($0 < 5 ? "Pansija" : "Birojs")" }.joined(separator: "\n")
    let table = "Cik bieži?;Daļa\n\(rows)\n"
    let told = try bench.take(
      table, as: "answer", ["--set", "survey=SV-2025-01", "--map", "Daļa=subgroup"], language: "lv")
    #expect(told.code != 0 && told.errors.contains("Birojs") && !told.errors.contains("Pansija"), "\(told.errors)")
    let without = try bench.take(table, as: "answer", ["--set", "survey=SV-2025-01", "--map", "Daļa="])
    #expect(without.code == 0, "\(without.errors)")
  }
}
