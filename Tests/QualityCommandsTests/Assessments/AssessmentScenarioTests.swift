import Foundation
import QualityModel
import TestSupport
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("Self-assessments from start to actions")
struct AssessmentScenarioTests {
  /// Five forms of CAF in which 2.1 divides people most and 3.1 not at all.
  private func fillCAF(_ bench: AssessmentBench) throws {
    var generator = SeededGenerator(seed: 2020)
    for (index, assessor) in AssessmentBench.assessors.enumerated() {
      var rows = try bench.form("SA-2025-01", assessor)
      let value = try #require(rows[0].firstIndex(of: "Score"))
      let strengths = try #require(rows[0].firstIndex(of: "Strengths"))
      for place in rows.indices.dropFirst() {
        let number = CriterionID(rows[place][1])?.number ?? ""
        switch number {
        case "2.1": rows[place][value] = index.isMultiple(of: 2) ? "3" : "97"
        case "3.1": rows[place][value] = "61"
        case "9.2": rows[place][value] = ""
        default: rows[place][value] = "\(Int.random(in: 40...59, using: &generator))"
        }
        rows[place][strengths] = number == "1.1" ? "Komanda zina mērķus\nSavs vārds \(index)" : ""
      }
      if index < 3 {
        try bench.put(rows, "\(assessor).csv")
      } else {
        try bench.putPage(rows.map { $0.map { $0 == "Score" ? "value" : $0 } }, "value", "\(assessor).json")
      }
    }
  }

  @Test("CAF 2020: five work alone and blind, agree, report, approve, and plan actions")
  func caf() throws {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical")
    try fillCAF(bench)
    let told = bench.ok(["assessment", "collect", "back"])
    #expect(told.contains("answers of E-003 taken in, 27 criteria scored"))
    #expect(!told.contains("97") && !told.contains("61"))
    try checkBlindness(bench)

    #expect(
      bench.refused(["assessment", "consensus", "SA-2025-01", "2.1", "--value", "50", "--reason", "x"]).contains(
        "assessment.not-consensus"))
    bench.ok(["assessment", "convene", "SA-2025-01"])
    #expect(bench.refused(["assessment", "collect", "back"], code: 65).contains("assessment.not-scoring"))
    let spread = bench.ok(["assessment", "spread", "SA-2025-01"])
    #expect(spread.split(separator: "\n")[1].hasPrefix("2.1"))
    #expect(spread.contains("Nobody scored 1 criterion: 9.2"))
    #expect(!AssessmentBench.assessors.contains { spread.contains($0) })
    let one = bench.ok(["assessment", "spread", "SA-2025-01", "1.1"])
    #expect(one.contains("– Komanda zina mērķus (3×)") && one.contains("Doma par caf-2020:1.1 (2×)"))

    #expect(bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"]).contains("3.1") == false)
    try agreeOnTheRest(bench)
    #expect(bench.refused(["assessment", "report", "SA-2025-01"]).contains("9.2"))
    bench.ok(
      ["assessment", "report", "SA-2025-01", "--unassessed", "Datu vēl nav", "--format", "html,xml", "-o", "out"],
      language: "lv,en")
    try checkReport(bench)

    #expect(bench.refused(["assessment", "approve", "SA-2025-01"]).contains("step.performer"))
    bench.ok(["assessment", "approve", "SA-2025-01"], as: "E-002")
    #expect(
      bench.refused(["score", "edit", "SA-2025-01/caf-2020:2.1/", "--value", "99"]).contains("score.agreed-state"))
    try checkPlan(bench)
  }

  private func checkBlindness(_ bench: AssessmentBench) throws {
    let own = bench.ok(["score", "list", "--csv"], as: "E-003")
    #expect(own.contains("E-003") && !own.contains("E-004"))
    #expect(!bench.ok(["score", "list", "--csv"]).contains("caf-2020"))
    #expect(bench.ok(["score", "show", "SA-2025-01/caf-2020:2.1/E-003"], as: "E-003").contains("3"))
    #expect(
      bench.refused(["score", "show", "SA-2025-01/caf-2020:2.1/E-003"], as: "E-004").contains("assessment.blind-score"))
    #expect(
      bench.refused(["score", "edit", "SA-2025-01/caf-2020:2.1/E-003", "--note", "x"]).contains(
        "assessment.blind-score"))
    #expect(!bench.ok(["export", "score"]).contains("SA-2025-01"))
    #expect(!bench.ok(["trail", "list", "--kind", "score", "--json", "--all"]).contains("\"after\":\"97\""))
    #expect(bench.refused(["assessment", "spread", "SA-2025-01"]).contains("assessment.blind"))
    #expect(
      bench.refused(["assessment", "score", "SA-2025-01", "1.1", "--value", "10", "--assessor", "E-005"], as: "E-004")
        .contains("score.of-other"))
  }

  private func agreeOnTheRest(_ bench: AssessmentBench) throws {
    let spread = bench.ok(["assessment", "spread", "SA-2025-01", "--json"])
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(spread.utf8)) as? [[String: Any]])
    #expect(entries.count == 27)
    for entry in entries where entry["agreed"] == nil {
      let number = CriterionID(entry["criterion"] as? String ?? "")?.number ?? ""
      bench.ok([
        "assessment", "consensus", "SA-2025-01", number, "--value", number == "2.1" ? "30" : "50", "--reason",
        "Vienojāmies",
      ])
    }
    #expect(
      bench.refused(["assessment", "consensus", "SA-2025-01", "1.1", "--value", "76,3", "--reason", "x"], code: 65)
        .contains("score.not-whole"))
    #expect(
      bench.refused(["assessment", "consensus", "SA-2025-01", "1", "--value", "5", "--reason", "x"], code: 64).contains(
        "1.1, 1.2"))
  }

  private func checkReport(_ bench: AssessmentBench) throws {
    let latvian = try bench.text("out/SA-2025-01.lv.html")
    _ = try XMLDocument(parsing: Array(latvian.utf8), name: "page", allowsHTMLDoctype: true)
    #expect(latvian.contains("neapstiprināts") && latvian.contains("Datu vēl nav"))
    #expect(!latvian.contains("«"))
    let document = try XMLDocument(parsing: Array(bench.text("out/SA-2025-01.xml").utf8), name: "xml")
    let spreadRows = try XPathExpression("//section[@id='spread']//row").nodes(
      at: XPathPlace(document.root), in: XPathContext(document))
    #expect(spreadRows.count == 27)
    // Nobody's name stands beside a score.
    let criteria = try XPathExpression("string(//section[@id='criteria'])").string(
      at: XPathPlace(document.root), in: XPathContext(document))
    #expect(!criteria.contains("E-00"))
    #expect(try bench.text("out/SA-2025-01.viegla-valoda.en.html").contains("We checked our work."))
  }

  private func checkPlan(_ bench: AssessmentBench) throws {
    bench.ok([
      "assessment", "plan", "SA-2025-01", "--add", "Pārskatīšanas dienas", "--criterion", "1.1", "--weight", "5",
      "--ease", "4",
    ])
    bench.ok([
      "assessment", "plan", "SA-2025-01", "--add", "Klientu aptauja", "--criterion", "6", "--weight", "5", "--ease",
      "2",
    ])
    bench.ok([
      "assessment", "plan", "SA-2025-01", "--improvement", "IM-001", "--responsible", "E-003", "--due", "2025-06-15",
    ])
    #expect(
      bench.refused([
        "assessment", "plan", "SA-2025-01", "--improvement", "IM-001", "--responsible", "E-003", "--due", "2025-06-15",
      ]).contains("assessment.has-action"))
    let plan = bench.ok(["assessment", "plan", "SA-2025-01"])
    let lines = plan.split(separator: "\n")
    #expect(lines[0].hasPrefix("quick win") && lines[1].contains("IM-001 [20]") && lines[1].contains("ACT-2025-001"))
    #expect(lines[2].hasPrefix("key action") && lines[3].contains("IM-002 [10]"))
    #expect(plan.contains("Doma par caf-2020:1.2"))
    let action = bench.ok(["action", "show", "ACT-2025-001", "--json"])
    #expect(action.contains("\"for\":\"IM-001\"") && action.contains("\"kind\":\"improvement\""))
  }

  @Test(
    "EQUASS: five rate the themes by levels; certificate and progress report follow; everything unconfirmed is marked")
  func equass() throws {
    let bench = try AssessmentBench()
    bench.start("equass-2018", "levels")
    for (index, assessor) in AssessmentBench.assessors.enumerated() {
      var rows = try bench.form("SA-2025-01", assessor)
      let level = try #require(rows[0].firstIndex(of: "Level"))
      for place in rows.indices.dropFirst() { rows[place][level] = place == 1 ? "\(index + 1)" : "3" }
      try bench.put(rows, "\(assessor).csv")
    }
    bench.ok(["assessment", "collect", "back"])
    bench.ok(["assessment", "convene", "SA-2025-01"])
    let unanimous = bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    #expect(unanimous.contains("; 1 left to agree on"))
    bench.ok([
      "assessment", "consensus", "SA-2025-01", "P1-a", "--level", "2", "--reason", "Politika nav zināma visiem",
    ])
    bench.ok(["assessment", "report", "SA-2025-01", "--format", "html,xml", "-o", "out"])
    bench.ok(["assessment", "approve", "SA-2025-01"], as: "E-002")
    bench.ok([
      "assessment", "plan", "SA-2025-01", "--add", "Politika vieglajā valodā", "--criterion", "P1-a", "--weight", "4",
      "--ease", "4",
    ])
    bench.ok([
      "assessment", "plan", "SA-2025-01", "--improvement", "IM-001", "--responsible", "E-003", "--due", "2025-03-31",
    ])
    bench.ok(["assessment", "certify", "SA-2025-01", "--certified-on", "2025-03-31", "--certified-until", "2028-03-30"])
    bench.ok(["action", "complete", "ACT-2025-001", "--result", "Bukletu saņēma visi"])
    bench.ok(["assessment", "report", "SA-2025-01", "--format", "html,xml", "-o", "out"])

    let document = try XMLDocument(parsing: Array(bench.text("out/SA-2025-01.xml").utf8), name: "xml")
    let context = XPathContext(document)
    func count(_ path: String) throws -> Int {
      try XPathExpression(path).nodes(at: XPathPlace(document.root), in: context).count
    }
    let rows = try count("//section[@id='criteria']//row")
    #expect(rows > 20)
    // Every theme is in our own words, and says that it is not confirmed.
    #expect(try count("//section[@id='criteria']//row[.//cell[@value='criteria.mark.unconfirmed']]") == rows)
    #expect(try count("//section[@id='progress']//row[cell[@value='2026-03-31'] and cell[@value='P1-a']]") == 1)
    #expect(try count("//section[@id='label']//cell[@value='2027-03-31']") == 1)
    try checkProgress(bench)
  }

  /// What was completed in the first year belongs into the first report; what is open is told beside it.
  private func checkProgress(_ bench: AssessmentBench) throws {
    bench.ok(["assessment", "plan", "SA-2025-01", "--add", "Apmācība", "--criterion", "P9-a"])
    bench.ok([
      "assessment", "plan", "SA-2025-01", "--improvement", "IM-002", "--responsible", "E-004", "--due", "2025-12-31",
    ])
    bench.ok(["assessment", "progress", "SA-2025-01", "--format", "html,xml", "-o", "out"], language: "lv,en")
    let document = try XMLDocument(parsing: Array(bench.text("out/SA-2025-01.progress.xml").utf8), name: "xml")
    func count(_ path: String) throws -> Int {
      try XPathExpression(path).nodes(at: XPathPlace(document.root), in: XPathContext(document)).count
    }
    #expect(try count("//section[@id='progress']//row") == 1)
    #expect(try count("//section[@id='progress']//row[cell[@value='2026-03-31'] and cell[@value='P1-a']]") == 1)
    #expect(try count("//section[@id='open']//row[cell[@value='P9-a']]") == 1)
    let page = try bench.text("out/SA-2025-01.progress.lv.html")
    #expect(page.contains("Bukletu saņēma visi") && page.contains("Vēl jāpabeidz") && !page.contains("«"))
  }

  @Test("A progress report needs a certificate that asks for one")
  func noProgress() throws {
    let bench = try AssessmentBench()
    bench.start("equass-2018", "levels")
    #expect(
      bench.refused(["assessment", "progress", "SA-2025-01"]).contains("aplis assessment certify SA-2025-01"))
    bench.start("kuldiga-10", "levels", assessors: ["E-003"])
    #expect(bench.refused(["assessment", "progress", "SA-2025-02"]).contains("assessment.no-certificate"))
  }

  @Test("Legal check of a service: only what applies is asked, and what is not met becomes a nonconformity")
  func legalCheck() throws {
    let bench = try AssessmentBench()
    bench.ok(["service", "add", "--name", "Grupu dzīvoklis", "--kind", "groupHome", "--accommodation", "with"])
    bench.ok(["service", "add", "--name", "Aprūpe mājās", "--kind", "homeCare", "--accommodation", "without"])
    bench.start("lv-services", "fulfilment", assessors: ["E-003"], ["--service", "S-01"])
    bench.start("lv-services", "fulfilment", assessors: ["E-003"], ["--service", "S-02"])
    let home = try bench.form("SA-2025-01", "E-003").dropFirst().map { $0[1] }
    let care = try bench.form("SA-2025-02", "E-003").dropFirst().map { $0[1] }
    #expect(!home.isEmpty && home != care)
    var rows = try bench.form("SA-2025-01", "E-003")
    let place = try #require(rows[0].firstIndex { $0.hasPrefix("Fulfil") || $0.hasPrefix("Requirement") })
    for row in rows.indices.dropFirst() { rows[row][place] = row == 1 ? "notMet" : row == 2 ? "partly" : "met" }
    try bench.put(rows, "E-003.csv")
    bench.ok(["assessment", "collect", "back"])
    bench.ok(["assessment", "convene", "SA-2025-01"])
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous", "--on", "2025-03-30"])
    #expect(bench.ok(["assessment", "plan", "SA-2025-01", "--nonconformities"]).contains("1 nonconformity"))
    #expect(bench.ok(["assessment", "plan", "SA-2025-01", "--nonconformities"]).contains("0 nonconformities"))
    let record = bench.ok(["nonconformity", "show", "NC-2025-001", "--json"])
    for part in [
      "\"source\":\"legalCheck\"", "\"service\":\"S-01\"", "\"found\":\"2025-03-30\"",
      "\"criterion\":\"\(home.first ?? "")\"",
    ] {
      #expect(record.contains(part), "\(part) in \(record)")
    }
    bench.ok(["assessment", "report", "SA-2025-01", "-o", "out"])
    #expect(try bench.text("out/SA-2025-01.en.html").contains("not met"))
  }
}
