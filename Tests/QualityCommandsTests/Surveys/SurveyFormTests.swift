import Testing

@testable import QualityCommands

@Suite("The form of a survey")
struct SurveyFormTests {
  @Test("The page asks every question in its language, names the ends of scales, and reaches no address")
  func page() throws {
    let bench = try SurveyFormBench()
    let latvian = try bench.page()
    for text in [
      "1. Vai mēs par pakalpojumiem", "1 – nekad", "5 – vienmēr", "Šī anketa ir anonīma", "Sociālais dienests",
    ] {
      #expect(latvian.contains(text), "\(text)")
    }
    #expect(bench.asked.count == 14 && !latvian.contains("«"))
    #expect(
      !latvian.contains("https:") && !latvian.contains("src=")
        && latvian.contains("default-src 'none'; script-src 'sha256-"))
    let english = try bench.page("en")
    #expect(english.contains("1. Do we tell you") && english.contains("5 – always") && !english.contains("anonīma"))
  }

  @Test("A question without an English wording is asked as it is, and says in which language")
  func untranslated() throws {
    let bench = try SurveyFormBench()
    _ = bench.bench.run(["question", "add", "--survey", "SV-2025-01", "--text", "Kas vēl?", "--kind", "text"])
    #expect(try bench.page("en").contains("<legend lang=\"lv\">15. Kas vēl?</legend>"))
  }

  @Test("A question that another one replaces is not asked; the other one stands in its place")
  func replaced() throws {
    let bench = try SurveyFormBench()
    _ = bench.bench.run([
      "question", "add", "--survey", "SV-2025-01", "--text", "Vai mēs palīdzam?", "--kind", "yesNo", "--replaces",
      "Q-2025-04",
    ])
    let page = try bench.page()
    #expect(page.contains("4. Vai mēs palīdzam?") && !page.contains("Kā mēs jums palīdzam?"))
  }

  @Test("On paper every answer has a box, and words have lines; other endings are refused")
  func paper() throws {
    let bench = try SurveyFormBench().bench
    let run = bench.run(["survey", "form", "SV-2025-01"], language: "lv")
    for text in [
      "\n   [ ] 1 – nekad\n   [ ] 2\n", "[ ] Jā\n   [ ] Nē", "13. Kas jums pie mums patīk?\n   ____", "krustiņu",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(bench.run(["survey", "form", "SV-2025-01", "-o", "anketa.txt"]).code == 0)
    #expect(try bench.text("anketa.txt").contains("[ ] Yes"))
    let other = bench.run(["survey", "form", "SV-2025-01", "-o", "anketa.pdf"])
    #expect(other.code == 64 && other.errors.contains("[survey-form.format]"))
  }

  @Test("A survey without questions has no form")
  func none() throws {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Klienti", "--opened", "2025-03-01"])
    let run = bench.run(["survey", "form", "SV-2025-01", "-o", "anketa.html"])
    #expect(run.code == 1 && run.errors.contains("[survey-form.no-questions]"), "\(run.errors)")
  }

  @Test("Options are read in the reader's language and kept as the first language names them; long scales are typed")
  func options() throws {
    let bench = try SurveyFormBench()
    for (text, more) in [
      ("Cik bieži?", ["--kind", "choice", "--options", "Reti;Bieži", "--options-en", "Seldom;Often"]),
      ("Ko lietojat?", ["--kind", "multiple", "--options", "Pirts;Zupa", "--options-en", "Sauna;Soup"]),
      ("Cik procentu?", ["--kind", "scale", "--scale", "0-100"]),
    ] {
      let run = bench.bench.run(["question", "add", "--survey", "SV-2025-01", "--text", text] + more)
      #expect(run.code == 0, "\(run.errors)")
    }
    let page = try bench.page("en")
    #expect(page.contains("value=\"Reti\"") && page.contains("<span>Seldom</span>"))
    #expect(page.contains("type=\"checkbox\"") && page.contains("data-x-from=\"0\" data-x-to=\"100\""))
  }
}
