import Foundation
import Testing

@testable import QualityCommands

@Suite("What words and columns of a survey's table mean is asked, told and remembered")
struct SurveyMemoryTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Klienti 2025", "--opened", "2025-03-01"])
    _ = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", "Vide", "--kind", "scale", "--scale", "1-5"])
    _ = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", "Vai iesakāt?", "--kind", "yesNo"])
    return bench
  }

  private let survey = ["--set", "survey=SV-2025-01"]
  private let file = "Vide;Vai iesakāt?\n5;jā\nlabi;drīzāk jā\nLabi;nē\n"

  private func ask(_ bench: Bench, _ kind: String, _ file: String, _ answers: [String]) throws -> Bench.Run {
    try bench.write(file, to: "list.csv")
    return bench.run(
      ["import", kind, "list.csv"] + survey, language: "lv", isTerminal: true, answers: answers)
  }

  @Test("On a terminal it is asked once what each word means; the next file with the same heads needs no answer")
  func asked() throws {
    let bench = try bench()
    let run = try ask(bench, "answer", file, ["7", "4", "jā"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.components(separatedBy: "„Vide“ nozīmē atbilde „").count == 2, "\(run.errors)")
    #expect(run.errors.contains("„7“ nav atbilde uz šo jautājumu") && run.errors.contains("Atzīme no 1 līdz 5"))
    let answers = bench.export("answer")
    #expect(answers.components(separatedBy: ",4,").count == 3 && answers.components(separatedBy: ",yes,").count == 3)
    #expect(bench.run(["mapping", "show", "TM-01"], language: "lv").output.lowercased().contains("labi=4"))
    let next = try bench.take(
      "Vai iesakāt?;Vide\ndrīzāk jā;5\n", as: "answer", survey + ["--doubles", "accept"], language: "lv",
      file: "next.csv")
    #expect(next.code == 0 && next.errors.contains("TM-01"), "\(next.errors)")
  }

  @Test("Without an answer the word is refused, and so is a number beyond the scale, about which nobody is asked")
  func unanswered() throws {
    let bench = try bench()
    let run = try ask(bench, "answer", "Vide;Vai iesakāt?\nlabi;jā\n55;nē\n", [""])
    #expect(run.code == 65 && run.errors.contains("„labi“ –") && run.errors.contains("„55“ –"), "\(run.errors)")
    #expect(!run.errors.contains("nozīmē atbilde „55“"))
  }

  @Test(
    "Words are told by the field's key or label, and help to make a question, too",
    arguments: ["value:labi=4", "Atbilde:labi=4"])
  func told(_ words: String) throws {
    let bench = try bench()
    let run = try bench.take(file, as: "answer", survey + ["--words", words, "--words", "Atbilde:drīzāk jā=jā"])
    #expect(run.code == 0, "\(run.errors)")
    let other = try Bench.empty()
    _ = other.run(["survey", "add", "--title", "Klienti 2025", "--opened", "2025-03-01"])
    let made = try other.take(
      "Vide;Komentārs\n5;labi\nlabi;viss der\n3;jauki\n", as: "answer", survey + ["--words", words])
    #expect(made.code == 0 && other.export("question").contains("Vide,scale,1-5"), "\(made.errors)")
    #expect(other.export("answer").contains(",labi,"))
    #expect(try bench.take(file, as: "answer", survey + ["--words", "subgroup:labi=4"]).code == 64)
  }

  @Test("Options of counts and rows with one answer each are asked about and told in the same way")
  func others() throws {
    let bench = try bench()
    let tally = try ask(bench, "tally", "Jautājums;Ļoti labi;4;3\nVide;5;2;1\n", ["5"])
    #expect(tally.code == 0 && bench.export("tally").contains("Q-2025-01,5,5,"), "\(tally.errors)")
    let again = try bench.take(
      "Jautājums;Ļoti labi;4;3\nVide;5;2;1\n", as: "tally", survey + ["--words", "Variants:Ļoti labi=5"])
    #expect(again.code == 0 && again.output.contains("1 the same"), "\(again.errors)")
    let long = try ask(bench, "answer", "Jautājums;Respondents;Atbilde\nVide;1;labi\nVide;2;labi\n", ["4"])
    #expect(long.code == 0 && bench.export("answer").components(separatedBy: ",4,").count == 3, "\(long.errors)")
  }

  @Test("On a terminal it is asked which question a column means that means none, and remembered")
  func askedColumns() throws {
    let bench = try bench()
    let table = "Vide;Iesakāt draugiem?;Kabinets\n5;jā;12\n"
    let run = try ask(bench, "answer", table, ["nekas", "2", ""])
    #expect(run.code == 0, "\(run.errors)")
    for line in ["  2  Vai iesakāt?", "kolonna „Iesakāt draugiem?“ (piemēram, „jā“)", "nav jautājuma „nekas“"] {
      #expect(run.errors.contains(line), "\(line): \(run.errors)")
    }
    #expect(bench.export("answer").contains("Q-2025-02,"))
    let shown = bench.run(["mapping", "show", "TM-01"], language: "lv").output
    #expect(shown.contains("Iesakāt draugiem? → Q-2025-02") && shown.contains("Kabinets → izlaista"), "\(shown)")
  }

  @Test("Which columns mean which questions is remembered, shown, and found again in the next survey")
  func columns() throws {
    let bench = try bench()
    let told = survey + ["--map", "Telpas=Q-2025-01", "--map", "Kabinets="]
    let table = "Telpas;Kabinets\n5;12\n"
    _ = try bench.take(table, as: "answer", told + ["--dry-run"])
    #expect(!bench.run(["mapping", "list"]).output.contains("TM-01"))
    let first = try bench.take(table, as: "answer", told, language: "lv")
    #expect(first.code == 0 && first.errors.contains("mapping forget TM-01"), "\(first.errors)")
    let shown = bench.run(["mapping", "show", "TM-01"], language: "lv").output
    #expect(shown.contains("Telpas → Q-2025-01") && shown.contains("Kabinets → izlaista"), "\(shown)")
    let second = try bench.take("Telpas;Kabinets\n3;14\n", as: "answer", survey, file: "next.csv")
    #expect(second.code == 0 && second.errors.contains("TM-01"), "\(second.errors)")
    _ = bench.run(["survey", "add", "--title", "Klienti 2026", "--opened", "2026-03-01"])
    _ = bench.run(["question", "add", "--survey", "SV-2026-01", "--text", "Vide", "--kind", "scale", "--scale", "1-5"])
    let later = try bench.take(
      "Telpas;Kabinets\n4;9\n", as: "answer", ["--set", "survey=SV-2026-01"], file: "2026.csv")
    #expect(later.code == 0 && bench.export("answer").contains("Q-2026-01,"), "\(later.errors)")
    #expect(bench.run(["mapping", "forget", "TM-01"]).code == 0)
    let forgotten = try bench.take("Telpas;Kabinets\n2;14\n", as: "answer", survey, file: "last.csv")
    #expect(forgotten.errors.contains("[import.column-without-question]"), "\(forgotten.errors)")
  }
}
