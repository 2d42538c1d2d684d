import Foundation
import QualityModel
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("Pages of audits")
struct AuditPageTests {
  /// A programme with an audit that is held, one postponed and one cancelled.
  private func service() throws -> AuditBench {
    let service = try AuditBench()
    service.done(["process", "add", "--name", "Ēdināšana & telpas", "--kind", "support", "--owner", AuditBench.owner])
    service.done(["programme", "propose", "2026", "--apply"])
    service.done(["audit", "postpone", "AUD-2026-02", "--planned", "2026-11-02", "--reason", "Telpu <remonts>"])
    service.done(["audit", "cancel", "AUD-2026-03", "--reason", "Bija ārēja pārbaude"])
    try service.go(to: "2026-03-02")
    service.done(["audit", "prepare", "AUD-2026-01"])
    return service
  }

  private func text(_ service: AuditBench, _ file: String) throws -> String {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: service.bench.path(file))))
    return try XMLDocument(parsing: bytes, name: file, allowsHTMLDoctype: true).root.text
  }

  @Test(
    "The programme shows what was postponed and cancelled with the day first planned and why", arguments: ["lv", "en"])
  func programme(_ language: String) throws {
    let service = try service()
    let first = try #require(try service.record("audit", "AUD-2026-02")["firstPlanned"] as? String)
    let words = ["programme", "sheet", "2026", "--as", "E-002", "--format", "html,xml"]
    #expect(service.bench.run(words, language: language, today: service.today).code == 0)
    let page = try text(service, "AP-2026.\(language).html")
    for words in ["Telpu <remonts>", "Bija ārēja pārbaude", "Ēdināšana & telpas", "AUD-2026-01", "P-01 Aprūpe mājās"] {
      #expect(page.contains(words), "\(words)")
    }
    let day = try #require(Day(first))
    #expect(page.contains(language == "lv" ? ValueText.day(day, .lv) : day.text) || page.contains("2026"))
    #expect(try service.file("AP-2026.xml").contains("value=\"\(first)\""))
    #expect(!page.contains("«"))
    service.refused("programme.missing", ["programme", "sheet", "2031"])
  }

  @Test(
    "Before it is held the sheet is the plan, afterwards the report; both in both languages", arguments: ["lv", "en"])
  func sheet(_ language: String) throws {
    let service = try service()
    #expect(service.bench.run(["audit", "sheet", "AUD-2026-01"], language: language, today: service.today).code == 0)
    let plan = try text(service, "AUD-2026-01-plan.\(language).html")
    #expect(plan.contains("R-01") && plan.contains("iso-9001-2015:8.5.1") && !plan.contains("«"))
    service.done(["audit", "begin", "AUD-2026-01"])
    service.done(
      [
        "finding", "add", "--audit", "AUD-2026-01", "--class", "major", "--criterion", "iso-9001-2015:8.5.1",
        "--title", "Nav plāna", "--evidence", "Lieta <12>",
      ], as: AuditBench.auditor)
    service.done(["checklist-item", "edit", "CL-2026-001", "--result", "conforms"], as: AuditBench.auditor)
    #expect(service.bench.run(["audit", "sheet", "AUD-2026-01"], language: language, today: service.today).code == 0)
    let report = try text(service, "AUD-2026-01-report.\(language).html")
    #expect(report.contains("Lieta <12>") && report.contains("NC-2026-001") && !report.contains("«"))
    #expect(service.done(["audit", "sheet", "AUD-2026-01", "--plan"]).output.contains("AUD-2026-01-plan.lv.html"))
  }

  @Test("A cancelled audit says so on its plan, with the reason")
  func cancelled() throws {
    let service = try service()
    service.done(["audit", "sheet", "AUD-2026-03"])
    #expect(try text(service, "AUD-2026-03-plan.lv.html").contains("Pamatojums: Bija ārēja pārbaude"))
    service.done(["audit", "sheet", "AUD-2026-02"])
    #expect(try text(service, "AUD-2026-02-plan.lv.html").contains("Audits ir pārcelts uz vēlāku dienu."))
  }

  @Test("A checklist page has four boxes for each question, and a tick where there is an answer")
  func checklist() throws {
    let service = try service()
    service.done(["audit", "begin", "AUD-2026-01"], as: AuditBench.auditor)
    service.done(["checklist-item", "edit", "CL-2026-001", "--result", "notApplicable"], as: AuditBench.auditor)
    service.done(["audit", "checklist", "AUD-2026-01", "-o", "c.html"])
    let page = try text(service, "c.html")
    let count = try service.records("checklist-item").count
    #expect(page.count { $0 == "☐" } == 4 * count - 1 && page.count { $0 == "☒" } == 1)
    service.refused("checklist.format", ["audit", "checklist", "AUD-2026-01", "-o", "c.txt"])
    #expect(service.done(["audit", "checklist", "AUD-2026-01"]).output.hasPrefix("id,audit,order,criterion,question,"))
  }

  @Test("The same records give the same bytes")
  func sameBytes() throws {
    let service = try service()
    for folder in ["a", "b"] {
      service.done(["programme", "sheet", "2026", "-o", folder, "--format", "html,xml,json"])
    }
    for ending in ["lv.html", "xml", "json"] {
      #expect(try service.file("a/AP-2026.\(ending)") == service.file("b/AP-2026.\(ending)"))
    }
  }
}
