import Foundation
import QualityModel
import QualityReports
import QualityStore
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("Where standards, methods and law stand in the management review")
struct ReviewFrameworksTests {
  private struct Page {
    let document: XMLDocument

    init(_ bench: AssessmentBench) throws {
      bench.ok(["review", "build", "2025", "--format", "html,xml", "-o", "out"], language: "lv,en")
      document = try XMLDocument(parsing: Array(bench.text("out/review-2025.xml").utf8), name: "review")
    }

    func count(_ path: String) throws -> Int {
      try XPathExpression(path).nodes(at: XPathPlace(document.root), in: XPathContext(document)).count
    }

    func text(_ path: String) throws -> String {
      try XPathExpression(path).string(at: XPathPlace(document.root), in: XPathContext(document))
    }
  }

  /// An assessment by one employee whose scores are all agreed.
  private func assess(
    _ bench: AssessmentBench, _ catalogue: String, _ method: String, _ id: String, _ scores: [String: [String]],
    _ more: [String] = []
  ) {
    bench.start(catalogue, method, assessors: ["E-003"], more)
    for (number, words) in scores.sorted(by: { $0.key < $1.key }) {
      bench.ok(["assessment", "score", id, number] + words, as: "E-003")
    }
    bench.ok(["assessment", "convene", id])
    bench.ok(["assessment", "consensus", id, "--unanimous"])
    bench.ok(["assessment", "report", id, "--unassessed", "Pārējais vēl nav vērtēts", "-o", "out"])
  }

  /// Two cycles of CAF, the second a year later in its number, and a legal check of one service.
  private func bench() throws -> AssessmentBench {
    let bench = try AssessmentBench()
    bench.ok([
      "service", "add", "--name", "Aprūpe mājās", "--kind", "homeCare", "--accommodation", "without", "--client-groups",
      "pensijas vecuma personas",
    ])
    assess(bench, "caf-2020", "classical", "SA-2025-01", ["1.1": ["--value", "30"], "1.2": ["--value", "40"]])
    bench.ok(["assessment", "approve", "SA-2025-01"], as: "E-002")
    assess(bench, "caf-2020", "classical", "SA-2025-02", ["1.1": ["--value", "50"], "1.2": ["--value", "60"]])
    assess(
      bench, "lv-mk-338", "fulfilment", "SA-2025-03",
      ["2.1": ["--fulfilment", "met"], "2.5": ["--fulfilment", "partly"], "2.7": ["--fulfilment", "notMet"]],
      ["--service", "S-01"])
    bench.ok(["assessment", "plan", "SA-2025-03", "--nonconformities"])
    bench.ok([
      "assessment", "plan", "SA-2025-03", "--add", "Savākt parakstus", "--criterion", "2.5", "--weight", "4", "--ease",
      "5",
    ])
    bench.ok([
      "assessment", "plan", "SA-2025-03", "--improvement", "IM-001", "--responsible", "E-004", "--due", "2025-05-31",
    ])
    return bench
  }

  private func row(_ catalogue: String, in table: String = "frameworks") -> String {
    "//frameworks/section[@id='frameworks-overview']/table[@id='\(table)']/row[cell[1]/@value='criterion.\(catalogue)']"
  }

  @Test("Where nothing is assessed and nothing cites criteria the review is what it was before")
  func absent() throws {
    let bench = try AssessmentBench()
    let page = try Page(bench)
    #expect(try page.count("//frameworks") == 0)
    #expect(try !bench.text("out/review-2025.lv.html").contains("id=\"frameworks\""))
  }

  @Test(
    "Means and their change, counts by service, terms and open nonconformities, each with what it was computed from")
  func states() throws {
    let bench = try bench()
    let page = try Page(bench)
    // The mean of 50 and 60, 20 more than before; nothing is added up over criteria.
    let mean = "//row[cell[1]/@value='1'][cell[3][@value = 55]][cell[4][@value = 20]]"
    #expect(try page.count("//frameworks/section[@label='criterion.caf-2020']\(mean)[cell[6]/@value='1.1, 1.2']") == 1)
    #expect(
      try page.count(
        "//frameworks/section[@label='criterion.caf-2020']//row[cell[1]/@value='2'][cell[3]/@kind='noData']") == 1)
    // The second is reported and not approved.
    #expect(try page.count(row("caf-2020") + "//cell[@value='choice.assessment.state.reported'][@tone='warn']") == 1)
    #expect(try page.count(row("caf-2020") + "/cell[@kind='day'][@value='2028-03-31']") == 1)
    for (result, count) in [("met", 1), ("partly", 1), ("notMet", 1)] {
      #expect(try page.text(row("lv-mk-338") + "//cell[@value='compliance.count.\(result)']/@count") == "\(count)")
    }
    #expect(try page.count(row("lv-mk-338", in: "frameworks-coverage") + "//cell[@value='NC-2025-001']") == 1)
    #expect(
      try page.count("//frameworks/section[@label='criterion.lv-mk-338']//row//cell[@value='S-01 Aprūpe mājās']") == 1)
    #expect(try page.count("//frameworks/section//row//cell[@value='2.7, 2.5']") == 1)
    let improvement = "//input[@code='f']/table[@id='f-improvements']/row[@ref='IM-001']"
    #expect(try page.count(improvement + "/cell[@value='assessment.part.quickWin']") == 1)
    #expect(try page.count(improvement + "/cell[@value='choice.action.state.planned']") == 1)
    let latvian = try bench.text("out/review-2025.lv.html")
    #expect(latvian.contains("1 neizpildīta") && latvian.contains("Līderība") && !latvian.contains("«"))
    #expect(try bench.text("out/review-2025.en.html").contains("Leadership"))
  }

  @Test("The counts of evidence are those of the coverage page")
  func coverage() throws {
    let bench = try bench()
    let page = try Page(bench)
    bench.ok(["criteria", "coverage", "caf-2020", "--as-of", "2025-03-31", "--format", "xml", "-o", "out"])
    let coverage = try XMLDocument(parsing: Array(bench.text("out/coverage-caf-2020.xml").utf8), name: "coverage")
    for (place, state) in ["covered", "old", "linked", "none"].enumerated() {
      let own = try XPathExpression("string(//fact[@label='coverage.count.\(state)']/cell/@value)").string(
        at: XPathPlace(coverage.root), in: XPathContext(coverage))
      let told = try page.text(row("caf-2020", in: "frameworks-coverage") + "/cell[\(place + 2)]/@value")
      #expect(told == own && !own.isEmpty, "\(state): \(told)")
    }
  }

  @Test("Nothing of an assessment is told while its assessors work alone")
  func blind() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003"])
    bench.ok(["assessment", "score", "SA-2025-01", "1.1", "--value", "13"], as: "E-003")
    let page = try Page(bench)
    #expect(try page.count(row("caf-2020") + "//cell[@value='frameworks.not-assessed']") == 1)
    #expect(try page.count("//frameworks//cell[@value='13']") == 0)
  }

  @Test("A catalogue is in use once a process cites it or the setting names it")
  func used() throws {
    let bench = try AssessmentBench()
    bench.ok(["process", "add", "--name", "Aprūpe", "--kind", "core", "--criteria", "iso-9001-2015:8.5.1"])
    bench.ok(["setting", "add", "--name", "criteria.used", "--value", "equass-2018;mana-metode"])
    let page = try Page(bench)
    #expect(try page.count("//frameworks//table[@id='frameworks']/row") == 3)
    #expect(
      try page.count("//frameworks//row[cell[1]/@value='mana-metode']//cell[@value='frameworks.not-at-hand']") == 1)
    #expect(try page.count(row("equass-2018") + "//cell[@value='frameworks.unconfirmed']") == 1)
  }

  // MARK: Signed

  private func decide(_ bench: AssessmentBench) {
    bench.ok(["review", "conclude", "2025", "--input", "f", "--text", "Labi", "--finish"])
    bench.ok(
      [
        "review", "decide", "2025", "--kind", "improvement", "--text", "Turpināt", "--responsible", "E-003", "--due",
        "2026-01-31",
      ], as: "E-002")
    for words in CompleteReview.commands(2025, without: [.f], held: "2025-03-31", by: "E-001") { bench.ok(words) }
  }

  @Test("A signed review is computed again from the records as they were, also after the assessments went on")
  func verified() throws {
    let bench = try bench()
    decide(bench)
    bench.ok(["review", "sign", "2025"], as: "E-002")
    bench.ok(["assessment", "approve", "SA-2025-02"], as: "E-002")
    bench.ok(["action", "complete", "ACT-2025-001", "--result", "Gatavs"], as: "E-001")
    #expect(bench.ok(["review", "verify", "2025"]).contains("is whole"))
    let page = try Page(bench)
    #expect(try page.count(row("caf-2020") + "//cell[@value='choice.assessment.state.reported']") == 1)
  }

  @Test("Where a catalogue changed since the signature the rest is compared, and the change is told")
  func changedCatalogue() throws {
    let bench = try bench()
    decide(bench)
    bench.ok(["review", "sign", "2025"], as: "E-002")
    let home = bench.bench.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    for folder in ["Criteria", "Templates"] {
      try FileManager.default.copyItem(atPath: Bench.home + "/" + folder, toPath: home + "/" + folder)
    }
    let file = home + "/Criteria/caf-2020.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let edition = try #require(text.range(of: "\"edition\": \"2020\""))
    try text.replacingCharacters(in: edition, with: "\"edition\": \"2020 labots\"").write(
      toFile: file, atomically: true, encoding: .utf8)
    let told = bench.ok(["review", "verify", "2025", "--home", home])
    #expect(told.contains("caf-2020") && told.contains("is whole"))
    // The signed pages still tell the titles as they were.
    try FileManager.default.removeItem(atPath: file)
    bench.ok(["review", "build", "2025", "--home", home, "-o", "later"])
    #expect(try bench.text("later/review-2025.en.html").contains("Leadership"))
  }

  @Test("A review that was signed before it told of frameworks still verifies")
  func older() throws {
    let bench = try bench()
    decide(bench)
    let workspace = try Workspace.open(bench.bench.path("quality.aplis"), for: .writing)
    let publisher = ReviewPublisher(templatesFolder: Bench.home + "/Templates")
    let request = ReviewRequest(
      year: 2025, standard: .iso2015, lookingOn: try #require(Day(year: 2025, month: 3, day: 31)))
    let actor = Actor("E-002", at: Instant(secondsSince1970: 1_743_408_000))
    try workspace.write(as: actor) { writer in
      let review = try #require(try writer.reader.records(Review.self, where: .equals(\.year, 2025)).first)
      try writer.sign(review.id.text) { _, _ in
        let document = try publisher.document(try ManagementReviewReport(request, reading: writer.reader))
        return ReviewDocuments(document: String(decoding: document, as: UTF8.self))
      }
    }
    #expect(bench.ok(["review", "verify", "2025"]).contains("is whole"))
    #expect(try Page(bench).count("//frameworks") == 0)
  }
}
