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

  @Test("What stood there before the scale was changed stays, and goes on being edited")
  func before() throws {
    let bench = try bench()
    #expect(add(bench, 1, "5").code == 0)
    #expect(bench.run(["question", "edit", "Q-2025-01", "--scale", "1-4"]).code == 0)
    #expect(bench.run(["answer", "edit", "Q-2025-01/1", "--subgroup", "Pansija"]).code == 0)
    #expect(add(bench, 1, "5", 2).errors.contains("skalā 1–4"))
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
