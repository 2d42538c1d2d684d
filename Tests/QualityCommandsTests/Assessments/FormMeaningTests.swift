import QualityModel
import Testing

@testable import QualityCommands

@Suite("What the fields of an assessor's form hold")
struct FormMeaningTests {
  @Test("Below a field's label stands what it holds, and it is read out with the field")
  func described() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003", "E-004"])
    bench.ok(["assessment", "form", "SA-2025-01", "--assessor", "E-003", "-o", "forms"], language: "lv")
    let page = try bench.text("forms/SA-2025-01.E-003.lv.html")
    let phrases = try PhraseFile.read(.lv, in: Home(path: Bench.home, origin: .option))
    for field in ["strengths", "improvements", "ideas"] {
      let meaning = try #require(phrases.meaning(of: field, in: CriterionScore.schema))
      #expect(page.contains("id=\"\(field)-6.1-hint\">\(meaning)</p>"))
      #expect(page.contains("aria-describedby=\"\(field)-6.1-hint\""))
      #expect(page.contains("<label for=\"\(field)-6.1\">") && page.contains("id=\"\(field)-6.1\""))
    }
  }
}
