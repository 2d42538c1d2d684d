import Foundation
import QualityModel
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("What a first user of self-assessments runs into")
struct NewcomerTests {
  private func filled(_ bench: AssessmentBench, _ assessors: [String], _ score: String = "50") throws {
    for assessor in assessors {
      var rows = try bench.form("SA-2025-01", assessor)
      let place = try #require(rows[0].firstIndex(of: "Score"))
      for row in rows.indices.dropFirst() { rows[row][place] = score }
      try bench.put(rows, "\(assessor).csv")
    }
  }

  private func agreed(_ bench: AssessmentBench, _ assessors: [String], _ score: String = "50") throws {
    bench.start("caf-2020", "classical", assessors: assessors)
    try filled(bench, assessors, score)
    bench.ok(["assessment", "collect", "back"])
    bench.ok(["assessment", "convene", "SA-2025-01"])
  }

  @Test("What the group agreed on in its own words stands in the report and is offered in the plan")
  func agreedWords() throws {
    let bench = try AssessmentBench()
    try agreed(bench, ["E-003", "E-004"])
    bench.ok([
      "assessment", "consensus", "SA-2025-01", "1.2", "--value", "55", "--reason", "Vienojāmies", "--strengths",
      "Laba komanda", "--improvements", "Trūkst pārskatīšanas", "--ideas", "Pārskatīšanas diena",
    ])
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    bench.ok(["assessment", "report", "SA-2025-01", "-o", "out"])
    let page = try bench.text("out/SA-2025-01.en.html")
    #expect(page.contains("Laba komanda") && page.contains("Trūkst pārskatīšanas"))
    #expect(bench.ok(["assessment", "plan", "SA-2025-01"]).contains("1.2 Pārskatīšanas diena"))
  }

  @Test("A table whose answer column bears another heading is refused, and the earlier answers stay")
  func changedHeading() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003"])
    try filled(bench, ["E-003"])
    bench.ok(["assessment", "collect", "back"])
    var rows = try bench.form("SA-2025-01", "E-003")
    let place = try #require(rows[0].firstIndex(of: "Score"))
    rows[0][place] = "Points"
    try bench.put(rows, "E-003.csv")
    let refused = bench.refused(["assessment", "collect", "back"], code: 65)
    // The columns are named as the form names them.
    #expect(refused.contains("form.missing-columns") && refused.contains("(Score)"))
    #expect(bench.ok(["score", "list", "--csv"], as: "E-003").components(separatedBy: "caf-2020:").count == 29)
  }

  @Test("A form without any answer does not count as returned, and who is missing is named")
  func emptyForm() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003", "E-004"])
    try filled(bench, ["E-003"])
    try filled(bench, ["E-004"], "")
    let told = bench.ok(["assessment", "collect", "back"])
    #expect(told.contains("1 assessor has not answered yet: E-004") && !told.contains("assessment convene"))
    #expect(bench.refused(["assessment", "convene", "SA-2025-01"]).contains("E-004"))
  }

  @Test("The words of the scale may be written as the form explains them, in either language")
  func wordsOfTheScale() throws {
    let bench = try AssessmentBench()
    bench.start("lv-mk-338", "fulfilment", assessors: ["E-003"])
    var rows = try bench.form("SA-2025-01", "E-003")
    let place = try #require(rows[0].firstIndex { $0.hasPrefix("Fulfil") || $0.hasPrefix("Requirement") })
    let legend = try #require(rows[0].firstIndex(of: "What the scores mean"))
    let words = rows[1][legend].split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(words.count == 4)
    for row in rows.indices.dropFirst() { rows[row][place] = words[row % words.count].uppercased() }
    try bench.put(rows, "E-003.csv")
    bench.ok(["assessment", "collect", "back"])
    for row in rows.indices.dropFirst() { rows[row][place] = "maybe" }
    try bench.put(rows, "E-003.csv")
    let refused = bench.refused(["assessment", "collect", "back"], code: 65)
    #expect(refused.contains("not met") && !refused.contains("notMet"))
  }

  @Test("After the scoring, too, an assessor sees nobody else's scores; the leader and the quality manager do")
  func othersScores() throws {
    let bench = try AssessmentBench()
    try agreed(bench, ["E-003", "E-004"])
    #expect(
      bench.refused(["score", "show", "SA-2025-01/caf-2020:1.2/E-004"], as: "E-003").contains("assessment.blind-score"))
    #expect(!bench.ok(["export", "score"], as: "E-003").contains("E-004"))
    #expect(bench.ok(["score", "show", "SA-2025-01/caf-2020:1.2/E-003"], as: "E-003").contains("50"))
    #expect(bench.ok(["score", "show", "SA-2025-01/caf-2020:1.2/E-004"]).contains("50"))
  }

  @Test("Nobody but the leader and the quality manager makes the form of another")
  func othersForms() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003", "E-004"])
    let words = ["assessment", "form", "SA-2025-01", "-o", "forms"]
    #expect(bench.refused(words + ["--assessor", "E-004"], as: "E-003").contains("form.not-yours"))
    #expect(bench.refused(words, as: "E-005").contains("form.not-yours"))
    #expect(bench.ok(words, as: "E-003").contains("SA-2025-01.E-003"))
  }

  @Test("A word that is no severity is refused, not taken for a light one")
  func severity() throws {
    let bench = try AssessmentBench()
    try agreed(bench, ["E-003"])
    #expect(
      bench.refused(["assessment", "plan", "SA-2025-01", "--nonconformities", "--severity", "xyz"], code: 64)
        .contains("xyz"))
  }

  @Test("A score of one's own is no evidence for the criterion that it scores")
  func ownScores() throws {
    let bench = try AssessmentBench()
    try agreed(bench, ["E-003"])
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    bench.ok(["criteria", "coverage", "caf-2020", "--format", "xml", "-o", "out"])
    let document = try XMLDocument(parsing: Array(bench.text("out/coverage-caf-2020.xml").utf8), name: "xml")
    let covered = try XPathExpression("string(//fact[@label='coverage.count.covered']/cell/@value)").string(
      at: XPathPlace(document.root), in: XPathContext(document))
    #expect(covered == "0")
  }

  @Test("No step lies before the one that made it possible, and no certificate ends before it was given")
  func order() throws {
    let bench = try AssessmentBench()
    try agreed(bench, ["E-003"])
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    bench.ok(["assessment", "report", "SA-2025-01", "-o", "out"])
    let early = ["assessment", "approve", "SA-2025-01", "--on", "2020-01-01"]
    #expect(bench.refused(early, as: "E-002").contains("days.order"))
    bench.ok(["assessment", "approve", "SA-2025-01"], as: "E-002")
    #expect(
      bench.refused([
        "assessment", "certify", "SA-2025-01", "--certified-on", "2025-03-31", "--certified-until", "2024-01-01",
      ]).contains("assessment.ends-later"))
  }

  @Test("The page in easy language calls nothing good that is in the lower half of its scale, and names what it lists")
  func easy() throws {
    let bench = try AssessmentBench()
    try agreed(bench, ["E-003"], "10")
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    bench.ok(["assessment", "report", "SA-2025-01", "-o", "out"], language: "lv")
    let page = try bench.text("out/SA-2025-01.viegla-valoda.lv.html")
    #expect(!page.contains("To mēs darām labi") && page.contains("To mēs gribam darīt labāk"))
    #expect(!page.contains("runāja kopā") && !page.contains(">, ,"))
    let kuldiga = try AssessmentBench()
    kuldiga.start("kuldiga-10", "levels", assessors: ["E-003"])
    var rows = try kuldiga.form("SA-2025-01", "E-003")
    let place = try #require(rows[0].firstIndex(of: "Level"))
    for row in rows.indices.dropFirst() { rows[row][place] = "\(1 + row % 5)" }
    try kuldiga.put(rows, "E-003.csv")
    kuldiga.ok(["assessment", "collect", "back"])
    kuldiga.ok(["assessment", "convene", "SA-2025-01"])
    kuldiga.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    kuldiga.ok(["assessment", "report", "SA-2025-01", "-o", "out"], language: "lv")
    let easy = try kuldiga.text("out/SA-2025-01.viegla-valoda.lv.html")
    // The titles are there, although each bears a mark.
    #expect(easy.contains("neapstiprināts") && easy.contains("Konfidencialitāte"))
  }

  @Test("A folder in place of a file is said to be none")
  func folder() throws {
    let bench = try AssessmentBench()
    #expect(bench.refused(["criteria", "import", "mani-4", "."], code: 74).contains("criteria.unreadable"))
  }
}
