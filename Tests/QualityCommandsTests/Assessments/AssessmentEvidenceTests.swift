import QualityModel
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("What the workspace holds stands in the form and in the report, and the users' view beside the staff's")
struct AssessmentEvidenceTests {
  /// Something of one's own for 6.1 and something that the crosswalk leads to.
  private func recordEvidence(_ bench: AssessmentBench) {
    bench.ok([
      "document", "add", "--title", "Aptauju kārtība", "--version", "1", "--criteria", "iso-9001-2015:9.1.2",
    ])
    survey(bench, "Klientu aptauja", "clients", answers: [3, 3, 3, 3, 3, 3], to: "Esmu apmierināts.")
    survey(bench, "Darbinieku aptauja", "employees", answers: [1, 1, 1, 1, 1, 1], to: "Man patīk strādāt.")
    survey(bench, "Tuvinieku aptauja", "relatives", answers: [5, 5, 5, 5], to: "Mani uzklausa.")
  }

  private func survey(_ bench: AssessmentBench, _ title: String, _ audience: String, answers: [Int], to text: String) {
    let survey = bench.ok([
      "survey", "add", "--title", title, "--audience", audience, "--opened", "2025-01-10", "--json",
    ])
    let id = String(survey.split(separator: "\"")[3])
    let question = bench.ok([
      "question", "add", "--survey", id, "--text", text, "--kind", "scale", "--scale", "1-5", "--criteria",
      "caf-2020:6.1", "--json",
    ])
    let number = String(question.split(separator: "\"")[3])
    for (respondent, value) in answers.enumerated() {
      bench.ok(["answer", "add", "--question", number, "--respondent", "\(respondent)", "--value", "\(value)"])
    }
  }

  private func agree(_ bench: AssessmentBench) throws {
    for assessor in ["E-003", "E-004"] {
      var rows = try bench.form("SA-2025-01", assessor)
      let value = try #require(rows[0].firstIndex(of: "Score"))
      for place in rows.indices.dropFirst() { rows[place][value] = "80" }
      try bench.put(rows, "\(assessor).csv")
    }
    bench.ok(["assessment", "collect", "back"])
    bench.ok(["assessment", "convene", "SA-2025-01"])
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
  }

  @Test("The form shows under a criterion what cites it, and what the crosswalk links, with the kind of link")
  func form() throws {
    let bench = try AssessmentBench()
    recordEvidence(bench)
    bench.start("caf-2020", "classical", assessors: ["E-003", "E-004"])
    let rows = try bench.form("SA-2025-01", "E-003")
    let place = try #require(rows[0].firstIndex(of: "In the workspace already"))
    let row = try #require(rows.first { $0[1] == "caf-2020:6.1" })
    #expect(row[place].contains("Esmu apmierināts.") && row[place].contains("D-001 Aptauju kārtība"))
    #expect(row[place].contains("partly: iso-9001-2015:9.1.2"))
    #expect(try #require(rows.first { $0[1] == "caf-2020:1.1" })[place].isEmpty)
    bench.ok(["assessment", "form", "SA-2025-01", "--assessor", "E-003", "-o", "forms"], language: "lv")
    let page = try bench.text("forms/SA-2025-01.E-003.lv.html")
    #expect(page.contains("Aptauju kārtība") && page.contains("daļēji sakrīt: iso-9001-2015:9.1.2"))
  }

  @Test("An earlier agreed score is not shown to whoever scores now")
  func earlierScores() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003", "E-004"])
    try agree(bench)
    bench.start("caf-2020", "classical", assessors: ["E-003"])
    let rows = try bench.form("SA-2025-02", "E-003")
    #expect(!rows.contains { $0.contains { $0.contains("SA-2025-01") } })
  }

  @Test("Clients' answers stand beside the staff's score in percent of their scale; few answers and employees do not")
  func users() throws {
    let bench = try AssessmentBench()
    recordEvidence(bench)
    bench.start("caf-2020", "classical", assessors: ["E-003", "E-004"])
    try agree(bench)
    bench.ok(["assessment", "report", "SA-2025-01", "--format", "html,xml", "-o", "out"], language: "lv")
    let document = try XMLDocument(parsing: Array(bench.text("out/SA-2025-01.xml").utf8), name: "xml")
    let context = XPathContext(document)
    func rows(_ path: String) throws -> [String] {
      try XPathExpression(path).nodes(at: XPathPlace(document.root), in: context).map { node in
        try XPathExpression(".//cell/@value").nodes(at: XPathPlace(node), in: context).map(\.text)
          .joined(separator: " ")
      }
    }
    let users = try rows("//section[@id='users']//row[cell[1]/@value = '6.1']")
    #expect(users.count == 2)
    let clients = try #require(users.first { $0.contains("Klientu aptauja") })
    // 80 of 100 against 3 on a scale from 1 to 5, which is half of it.
    #expect(clients.contains("80.00 80 ") && clients.hasSuffix("6 3.00 50 30 assessment.users.apart"))
    let relatives = try #require(users.first { $0.contains("Tuvinieku aptauja") })
    #expect(relatives.hasSuffix("4 assessment.users.few ") || relatives.hasSuffix("4 assessment.users.few"))
    let evidence = try rows("//section[@id='evidence']//row[cell[1]/@value = '6.1']")
    #expect(
      evidence.first?.contains("coverage.link.partly D-001 Aptauju kārtība choice.evidenceDoubt.notInForce") == true
    )
    let page = try bench.text("out/SA-2025-01.lv.html")
    #expect(page.contains("D-001 Aptauju kārtība") && page.contains("par to vērts runāt"))
  }

  @Test("Scores that another register brought and the method does not take are named, not lost in silence")
  func uncounted() throws {
    let bench = try AssessmentBench()
    let columns = "id,catalogue,method,year,state,leader,assessors,edition\n"
    try bench.write(columns + "SA-2024-01,caf-2020,fineTuned,2024,reported,E-001,E-003,2020\n", "assessment.csv")
    bench.ok(["import", "assessment", "assessment.csv"])
    let scores = "assessment,criterion,assessor,plan,do,check,act,value\n"
    try bench.write(
      scores + "SA-2024-01,caf-2020:1.1,,70,60,45,30,51.3\nSA-2024-01,caf-2020:1.2,,70,60,45,30,60\n"
        + "SA-2024-01,caf-2020:77,,70,60,45,30,\n", "score.csv")
    bench.ok(["import", "score", "score.csv"])
    let spread = bench.ok(["assessment", "spread", "SA-2024-01"])
    #expect(spread.contains("Scores recorded for 2 criteria do not fit") && spread.contains("not counted. 1.2, 77"))
    bench.ok(["assessment", "report", "SA-2024-01", "--format", "html,xml", "-o", "out"])
    let page = try bench.text("out/SA-2024-01.en.html")
    #expect(page.contains("Scores recorded for 2 criteria do not fit") && page.contains("51.25"))
  }
}
