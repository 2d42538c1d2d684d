import Foundation
import Testing

@testable import QualityCommands

@Suite("Answers are what their question asks, at every door")
struct AnswerRuleTests {
  /// With a question on a scale, one of yes and no, and one of a number.
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Klienti 2025", "--opened", "2025-03-01"])
    for (text, kind) in [("Vide", "scale"), ("Vai iesakāt?", "yesNo"), ("Vecums", "number")] {
      let scale = kind == "scale" ? ["--scale", "1-5"] : []
      let run = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", text, "--kind", kind] + scale)
      #expect(run.code == 0, "\(run.errors)")
    }
    return bench
  }

  /// Changes the file with another program; `false` where there is none.
  private func tamper(_ bench: Bench, _ sql: String) throws -> Bool {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return false }
    return try Outside.run("/usr/bin/sqlite3", [bench.path("quality.aplis"), sql]) == 0
  }

  private func add(_ bench: Bench, _ question: Int, _ value: String, _ respondent: Int = 1) -> Bench.Run {
    bench.run(
      ["answer", "add", "--question", "Q-2025-0\(question)", "--respondent", "\(respondent)", "--value", value],
      language: "lv")
  }

  @Test(
    "A command refuses what is no answer, names the question and says the next step",
    arguments: [
      (1, "9", "atbilde „9“ nav jautājuma Q-2025-01 „Vide“ skalā 1–5", "question edit Q-2025-01 --scale"),
      (2, "varbūt", "nav ne „jā“, ne „nē“, kā prasa jautājums Q-2025-02", "--kind choice"),
      (3, "daudz", "nav skaitlis, kādu prasa jautājums Q-2025-03", "--kind text"),
    ])
  func refused(_ question: Int, _ value: String, _ words: String, _ next: String) throws {
    let run = add(try bench(), question, value)
    #expect(run.code == 1 && run.errors.contains(words) && run.errors.contains(next), "\(run.errors)")
  }

  @Test("What is an answer is kept in one form, and a change of it is held to the same")
  func kept() throws {
    let bench = try bench()
    for (question, value) in [(1, "5 – ļoti labi"), (2, "Jā"), (3, "30,5")] {
      #expect(add(bench, question, value).code == 0)
    }
    let answers = bench.export("answer")
    for line in ["Q-2025-01,1,5,", "Q-2025-02,1,yes,", "Q-2025-03,1,30.5,"] { #expect(answers.contains(line)) }
    let edited = bench.run(["answer", "edit", "Q-2025-01/1", "--value", "6"])
    #expect(edited.errors.contains("[rule.answer.off-scale]"), "\(edited.errors)")
    #expect(bench.run(["answer", "edit", "Q-2025-01/1", "--subgroup", "Pansija"]).code == 0)
  }

  @Test("A question does not change so that given answers no longer fit; the way out is a new one")
  func answered() throws {
    let bench = try bench()
    for respondent in 1...2 { #expect(add(bench, 1, "5", respondent).code == 0) }
    #expect(bench.run(["tally", "add", "--question", "Q-2025-01", "--option", "5", "--count", "3"]).code == 0)
    for change in [["--scale", "1-4"], ["--kind", "yesNo"]] {
      let run = bench.run(["question", "edit", "Q-2025-01"] + change, language: "lv")
      #expect(run.code == 1 && run.errors.contains("5 dotās atbildes tam vairs neatbilstu (5, 5)"), "\(run.errors)")
      #expect(run.errors.contains("--survey SV-2025-01 --text \"…\" --compare-with Q-2025-01"), "\(run.errors)")
    }
    let update = try bench.take("id;Skala\nQ-2025-01;1-4\n", as: "question", ["--update"])
    #expect(update.code == 65 && update.errors.contains("[rule.question.answered]"), "\(update.errors)")
    #expect(bench.run(["question", "edit", "Q-2025-01", "--scale", "1..10"]).code == 0)
    #expect(bench.export("question").contains(",1-10,"))
  }

  @Test("Answers off their scale that an older program let in are found, and a scale nobody can read takes none")
  func older() throws {
    let bench = try bench()
    #expect(add(bench, 1, "5").code == 0)
    guard try tamper(bench, "UPDATE question SET scale = '1-4' WHERE id = 'Q-2025-01'") else { return }
    let check = bench.run(["check"], language: "lv")
    #expect(check.output.contains("neatbilst 1 atbildes: 5") && check.output.contains("[check.answer-misfit]"))
    #expect(bench.run(["answer", "edit", "Q-2025-01/1", "--subgroup", "Pansija"]).code == 0)
    _ = try tamper(bench, "UPDATE question SET scale = 'muļķības' WHERE id = 'Q-2025-01'")
    let run = add(bench, 1, "5", 2)
    #expect(run.errors.contains("[rule.answer.no-scale]"), "\(run.errors)")
  }

  @Test("A question that is answered by marks needs a scale that can be read", arguments: ["muļķības", "5", "5-5", ""])
  func unreadable(_ scale: String) throws {
    let run = try bench().run(
      ["question", "add", "--survey", "SV-2025-01", "--text", "Ēdināšana", "--kind", "skala"]
        + (scale.isEmpty ? [] : ["--scale", scale]), language: "lv")
    #expect(run.code != 0 && run.errors.contains("1-5"), "\(run.errors)")
    let table = try bench().take(
      "Aptauja;Jautājums;Veids;Skala\nSV-2025-01;Ēdināšana;skala;\(scale)\n", as: "question")
    #expect(table.code == 65, "\(table.errors)")
  }

  @Test("Yes and no are shown in the reader's words")
  func shown() throws {
    let bench = try bench()
    #expect(add(bench, 2, "Jā").code == 0)
    for command in [["answer", "list"], ["answer", "show", "Q-2025-02/1"]] {
      let run = bench.run(command, language: "lv")
      #expect(run.output.contains("jā") && !run.output.contains("yes"), "\(run.output)")
    }
    let update = try bench.take(
      "Jautājums;Respondents;Atbilde\nQ-2025-02;1;Nē\n", as: "answer", ["--update"], language: "lv")
    #expect(update.output.contains("jā → nē"), "\(update.output)")
  }

  @Test("Rows with one answer each are held to it with and without the survey's name, and told with their rows")
  func longTable() throws {
    let bench = try bench()
    let file = "Jautājums;Respondents;Atbilde\nVide;1;4 - labi\nVide;2;8\nVide;3;labi\nVide;4;labi\nVai iesakāt?;2;x?\n"
    for options in [[], ["--set", "survey=SV-2025-01"]] {
      let run = try bench.take(file, as: "answer", options, language: "lv")
      #expect(run.code == 65, "\(run.output)")
      for line in [
        "list.csv:3: atbilde „8“ nav jautājuma Q-2025-01", "list.csv:4: atbilde „labi“", "(tas pats rindā 5)",
        "list.csv:6: atbilde „x?“ nav ne „jā“, ne „nē“",
      ] { #expect(run.errors.contains(line), "\(line): \(run.errors)") }
      #expect(bench.export("answer").split(separator: "\n").count == 1)
    }
    let told = try bench.take(
      file, as: "answer", ["--words", "Atbilde:labi=4", "--partial", "bad.csv"], language: "lv")
    #expect(told.code == 1 && told.output.contains("5 rindas: 3 jaunas, 2 noraidītas"), "\(told.output)")
    // The same in other words is no change.
    let again = try bench.take("Jautājums;Respondents;Atbilde\nVide;1;4\n", as: "answer")
    #expect(again.code == 0 && again.output.contains("1 the same"), "\(again.errors)")
  }

  @Test("Counts of what nobody can have answered are refused; an option in other words is the same one")
  func tallies() throws {
    let bench = try bench()
    func add(_ option: String) -> Bench.Run {
      bench.run(["tally", "add", "--question", "Q-2025-01", "--option", option, "--count", "3"])
    }
    #expect(add("7").errors.contains("[rule.answer.off-scale]"))
    #expect(add("5 – ļoti labi").code == 0 && add("Nav atb.").code == 0)
    #expect(add("5").errors.contains("[record.exists]"))
    #expect(bench.export("tally").contains("Q-2025-01,5,3,"))
  }

  @Test("A personal code among the answers is refused and not repeated")
  func personalCode() throws {
    let run = add(try bench(), 1, "010180-12345")
    #expect(run.code != 0 && !run.errors.contains("010180"), "\(run.errors)")
  }
}
