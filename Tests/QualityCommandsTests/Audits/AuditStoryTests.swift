import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("The story of one audit")
struct AuditStoryTests {
  @Test("From the proposed programme to the closed nonconformity and the review, with every refused step on the way")
  func story() throws {
    let service = try AuditBench()
    try programme(service)
    try preparation(service)
    try audit(service)
    try nonconformity(service)
    try afterwards(service)
  }

  // MARK: The programme

  private func programme(_ service: AuditBench) throws {
    let proposal = try AuditBench.object(service.done(["programme", "propose", "2026", "--json"]).output)
    let proposed = try #require(proposal["proposed"] as? [[String: Any]])
    #expect(proposed.map { $0["process"] as? String } == ["P-01", "P-02"])
    let kinds = (proposed[0]["reasons"] as? [[String: Any]])?.map { $0["kind"] as? String }
    #expect(kinds == ["cycle", "risk", "time"])
    #expect(try service.records("audit").isEmpty && service.records("programme").isEmpty)

    // Written twice, it is there once: what is planned stays and is not proposed again.
    for _ in 0..<2 {
      service.done(["programme", "propose", "2026", "--apply"])
      let (audits, programmes) = (try service.records("audit").count, try service.records("programme").count)
      #expect(audits == 2 && programmes == 1)
    }
    service.refused("step.performer", ["programme", "approve", "AP-2026"])
    service.done(["programme", "approve", "AP-2026"], as: AuditBench.director)
    service.refused(
      "programme.not-draft", ["programme", "propose", "2026", "--apply"], saying: "programma ir apstiprināta,")
    let audit = try service.record("audit", "AUD-2026-01")
    #expect(audit["processes"] as? [String] == ["P-01"] && audit["units"] as? [String] == ["U-01"])
    #expect(audit["criteria"] as? [String] == ["iso-9001-2015:8.5.1"])
    #expect(audit["auditee"] as? String == AuditBench.owner && audit["leader"] as? String == AuditBench.auditor)
    #expect((audit["reasons"] as? [String])?.contains("lielākais atlikušais risks novērtēts ar 20 (R-01)") == true)
  }

  // MARK: Preparing

  private func preparation(_ service: AuditBench) throws {
    try service.go(to: "2026-02-02")
    // What the director approved changes only with the programme, which is approved again afterwards.
    let owner = ["audit", "edit", "AUD-2026-01", "--leader", AuditBench.owner]
    service.refused("rule.audit.programme-open", owner)
    service.done(["programme", "amend", "AP-2026", "--reason", "Auditors slimo"])
    let edit = service.done(owner)
    #expect(edit.errors.contains("brīdinājums") && edit.errors.contains("nav iekšējais auditors"))
    #expect(edit.errors.contains("nav neatkarīgs") && edit.errors.contains("P-01"))
    service.refused("step.separation", ["audit", "prepare", "AUD-2026-01"])
    #expect(try service.records("checklist-item").isEmpty, "a refused step leaves no checklist behind")
    service.done(["audit", "edit", "AUD-2026-01", "--leader", AuditBench.auditor])
    service.done(["programme", "approve", "AP-2026"], as: AuditBench.director)

    service.done(["audit", "edit", "AUD-2026-01", "--clear", "criteria"])
    service.refused("rule.audit.has-criteria", ["audit", "prepare", "AUD-2026-01"], as: AuditBench.auditor)
    service.done([
      "audit", "edit", "AUD-2026-01", "--criteria", "iso-9001-2015:8.5.1", "--criteria", "iso-9001-2015:7.2",
    ])
    service.refused("checklist.empty", ["audit", "checklist", "AUD-2026-01"])

    service.done(["audit", "prepare", "AUD-2026-01", "--draft"], as: AuditBench.auditor)
    #expect(try service.record("audit", "AUD-2026-01")["state"] as? String == "planned")
    #expect(try service.records("checklist-item").count == 3)
    service.done(["audit", "prepare", "AUD-2026-01"], as: AuditBench.auditor)
    service.done(["audit", "prepare", "AUD-2026-01"], as: AuditBench.auditor)
    #expect(try service.record("audit", "AUD-2026-01")["state"] as? String == "prepared")
    let items = try service.records("checklist-item")
    #expect(items.map { $0["order"] as? Int } == [1, 2, 3])
    #expect(items.map { $0["sourceRecord"] as? String } == [nil, nil, "R-01"])
    // The catalogue tells the title of a criterion.
    #expect((items[1]["question"] as? String)?.contains("iso-9001-2015:7.2 „Kompetence“") == true, "\(items)")
  }

  // MARK: Holding it

  private func audit(_ service: AuditBench) throws {
    let finding = [
      "finding", "add", "--audit", "AUD-2026-01", "--criterion", "iso-9001-2015:8.5.1", "--title",
      "Aprūpes plānā nav vajadzību", "--evidence", "4 no 10 plāniem",
    ]
    service.refused("rule.finding.audit-held", finding + ["--class", "minor"], as: AuditBench.auditor)
    try service.go(to: "2026-02-10")
    service.done(["audit", "begin", "AUD-2026-01"], as: AuditBench.auditor)
    service.refused(
      "checklist.too-late", ["audit", "prepare", "AUD-2026-01"], as: AuditBench.auditor,
      saying: "audits ir stāvoklī „notiek“,")
    try answer(service)

    service.incomplete(Array(finding.dropLast(2)) + ["--class", "minor"], as: AuditBench.auditor)
    service.done(finding + ["--class", "minor"], as: AuditBench.auditor)
    let practice = [
      "finding", "add", "--audit", "AUD-2026-01", "--class", "goodPractice", "--criterion", "iso-9001-2015:7.2",
      "--title", "Ievadīšana darbā", "--evidence", "lapa katram",
    ]
    service.refused("acting.right-add", practice, as: AuditBench.second)
    service.done(practice, as: AuditBench.auditor)
    let made = try service.record("nonconformity", "NC-2026-001")
    let links = ["source", "sourceRecord", "severity", "process", "unit", "criterion", "owner", "found", "description"]
    #expect(
      links.map { made[$0] as? String } == [
        "internalAudit", "F-2026-001", "minor", "P-01", "U-01", "iso-9001-2015:8.5.1", AuditBench.owner, "2026-02-10",
        "4 no 10 plāniem",
      ])
    #expect(made["due"] as? String == "2026-05-11")
    #expect(try service.record("finding", "F-2026-001")["nonconformity"] as? String == "NC-2026-001")
    #expect(try service.records("nonconformity").count == 1)
    service.refused(
      "rule.finding.nonconformity-open", ["finding", "edit", "F-2026-001", "--class", "observation"],
      as: AuditBench.auditor)

    service.incomplete(["audit", "report", "AUD-2026-01"], as: AuditBench.auditor)
    service.done(["audit", "report", "AUD-2026-01", "--conclusion", "Kopumā atbilst."], as: AuditBench.auditor)
    service.refused("rule.audit.nonconformities-planned", ["audit", "close", "AUD-2026-01"], as: AuditBench.auditor)
  }

  /// The checklist goes out as a table, is filled in, and comes back; one question stays without an answer.
  private func answer(_ service: AuditBench) throws {
    service.done(["audit", "checklist", "AUD-2026-01", "--excel", "-o", "ck.csv"], as: AuditBench.auditor)
    var lines = try service.file("ck.csv").replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    for (index, answer) in [(1, "atbilst"), (2, "neatbilst")] {
      var cells = lines[index].components(separatedBy: ";")
      cells[5] = answer
      cells[7] = "intervija"
      lines[index] = cells.joined(separator: ";")
    }
    try lines.joined(separator: "\r\n").appending("\r\n")
      .write(toFile: service.bench.path("ck.csv"), atomically: true, encoding: .utf8)
    service.done(["import", "checklist-item", "ck.csv", "--update"], as: AuditBench.auditor)
    let items = try service.records("checklist-item")
    #expect(items.map { $0["result"] as? String } == ["conforms", "doesNotConform", nil])
    #expect(items.map { $0["sourceRecord"] as? String } == [nil, nil, "R-01"])
  }

  // MARK: The nonconformity

  private func nonconformity(_ service: AuditBench) throws {
    let id = "NC-2026-001"
    service.done(
      ["nc", "contain", id, "--containment", "Plāni papildināti."], as: AuditBench.owner)
    service.refused("rule.nonconformity.cause-or-decision", ["nc", "analyse", id], as: AuditBench.owner)
    service.done(
      ["cause", "add", "--nonconformity", id, "--method", "fiveWhys", "--text", "Veidlapā nav lauka"],
      as: AuditBench.owner)
    service.done(["nc", "analyse", id, "--cause-class", "procedureUnclear"], as: AuditBench.owner)
    service.done(
      [
        "action", "add", "--title", "Papildināt veidlapu", "--kind", "corrective", "--for", id, "--responsible",
        AuditBench.owner, "--due", "2026-03-31",
      ], as: AuditBench.owner)
    service.done(["nc", "plan", id], as: AuditBench.owner)
    service.done(["audit", "close", "AUD-2026-01"], as: AuditBench.auditor)
    try service.go(to: "2026-03-20")
    service.done(["action", "start", "ACT-2026-001"], as: AuditBench.owner)
    service.done(["action", "complete", "ACT-2026-001", "--result", "Veidlapa papildināta"], as: AuditBench.owner)
    service.done(["nc", "implement", id], as: AuditBench.owner)
    let verify = ["nc", "verify", id, "--effective", "yes", "--verification", "10 plāni pārbaudīti"]
    service.refused("rule.nonconformity.check-day", verify, as: AuditBench.second)
    try service.go(to: "2026-07-01")
    service.refused("step.performer", verify, as: AuditBench.owner)
    service.done(verify, as: AuditBench.second)
    #expect(try service.record("nonconformity", id)["state"] as? String == "closed")
  }

  // MARK: Afterwards

  private func afterwards(_ service: AuditBench) throws {
    let edit = ["finding", "edit", "F-2026-001", "--title", "x"]
    service.refused("rule.finding.audit-held", edit, as: AuditBench.auditor)
    service.refused(
      "rule.finding.audit-held", ["finding", "withdraw", "F-2026-001", "--reason", "x"], as: AuditBench.auditor)
    service.refused(
      "rule.finding.audit-held",
      [
        "finding", "add", "--audit", "AUD-2026-01", "--class", "observation", "--criterion", "x", "--title", "x",
        "--evidence", "x",
      ], as: AuditBench.auditor)

    // The next audit of the process asks what became of the finding.
    try service.go(to: "2026-12-01")
    service.done(["programme", "propose", "2027", "--cycle", "1", "--apply"])
    let next = try service.records("audit", "programme=AP-2027", "processes~P-01")
    let id = try #require(next.first?["id"] as? String)
    #expect(next.first?["leader"] as? String == AuditBench.second, "not the leader of the last audit")
    service.done(["audit", "prepare", id, "--draft"])
    let sources = try service.records("checklist-item", "audit=\(id)").map { $0["sourceRecord"] as? String }
    #expect(sources.contains("F-2026-001") && sources.contains("R-01"))

    service.done(["review", "build", "2026", "--format", "xml", "-o", "r"])
    let review = try service.file("r/review-2026.xml")
    #expect(review.contains("AUD-2026-01") && review.contains("NC-2026-001"))
    #expect(service.done(["check"]).code == 0 && service.done(["trail", "verify"]).code == 0)
  }
}
