import Foundation
import Testing

@testable import QualityCommands

@Suite("Ready questionnaires")
struct SurveyTemplateTests {
  static let names = ["klienti", "darbinieki", "tuvinieki"]

  @Test(
    "Every ready questionnaire makes a survey whose questions may all be asked, in both languages", arguments: names)
  func valid(_ name: String) throws {
    let bench = try Bench.empty()
    let run = bench.run(["survey", "add", "--template", name, "--opened", "2025-03-01"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("SV-2025-01") && run.output.contains("question list --where survey=SV-2025-01"))
    #expect(bench.export("survey").contains("apmierinātība 2025"))
    let questions = bench.run(["question", "list", "--json", "--all"]).output
    for kind in ["\"kind\":\"scale\"", "\"kind\":\"yesNo\"", "\"kind\":\"text\""] { #expect(questions.contains(kind)) }
    let lines = questions.split(separator: "\"text\":").dropFirst()
    #expect(lines.count > 9)
    let scales = questions.components(separatedBy: "\"scale\":\"1-5\"").count - 1
    for field in ["worstName", "bestName", "worstNameEn", "bestNameEn"] {
      #expect(questions.components(separatedBy: "\"\(field)\":").count - 1 == scales, "\(field)")
    }
    #expect(questions.components(separatedBy: "\"textEn\":").count - 1 == lines.count)
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("All that stands in the folder is tried by the test above")
  func all() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Bench.home + "/Templates/questionnaires")
    #expect(files.sorted() == Self.names.map { $0 + ".json" }.sorted())
  }

  @Test("What is said beside the template counts, and its name may be written without accents and in capitals")
  func own() throws {
    let bench = try Bench.empty()
    let run = bench.run([
      "survey", "add", "--template", "KLIENTI", "--title", "Dienas centrs", "--anonymous", "no", "--opened",
      "2024-02-01",
    ])
    #expect(run.code == 0, "\(run.errors)")
    let survey = bench.run(["survey", "show", "SV-2024-01", "--json"]).output
    #expect(
      survey.contains("\"title\":\"Dienas centrs\"") && survey.contains("\"anonymous\":false")
        && survey.contains("\"audience\":\"clients\""), "\(survey)")
    #expect(bench.export("question").contains("Q-2024-01"))
  }

  @Test("A name that no questionnaire has is refused with the names that there are, and nothing is written")
  func unknown() throws {
    let bench = try Bench.empty()
    for name in ["bērni", "../strings/lv", ""] {
      let run = bench.run(["survey", "add", "--template", name], language: "lv")
      #expect(run.code == 64 && run.errors.contains("darbinieki, klienti, tuvinieki"), "\(run.errors)")
    }
    #expect(bench.run(["survey", "list", "--json"]).output.contains("SV-") == false)
  }

  @Test("A survey's table comes in by the survey's own command as it does by the import")
  func answers() throws {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Klienti", "--opened", "2025-03-01", "--anonymous", "yes"])
    try bench.write("Vērtējums;Teksts\n5;a\n4;b\n3;c\n5;d\n", to: "few.csv")
    let few = bench.run(["survey", "answers", "SV-2025-01", "few.csv"], language: "lv")
    #expect(few.code == 1 && few.errors.contains("[answer.few-respondents]"), "\(few.errors)")
    try bench.write("Vērtējums;Teksts\n5;a\n4;b\n3;c\n5;d\n4;e\n", to: "five.csv")
    let dry = bench.run(["survey", "answers", "SV-2025-01", "five.csv", "--dry-run"], language: "lv")
    #expect(dry.code == 0 && dry.output.contains("5 respondenti: 5 jauni"), "\(dry.output)\(dry.errors)")
    let run = bench.run(["survey", "answers", "sv-2025-01", "five.csv", "--map", "Teksts="], language: "lv")
    #expect(run.code == 0 && run.output.contains("5 respondenti: 5 jauni; 5 atbildes"), "\(run.output)\(run.errors)")
    let none = bench.run(["survey", "answers", "SV-2025-09", "five.csv"], language: "lv")
    #expect(none.code == 64 && none.errors.contains("[import.unknown-survey]"), "\(none.errors)")
  }
}
