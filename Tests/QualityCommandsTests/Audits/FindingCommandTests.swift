import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Findings and their nonconformities")
struct FindingCommandTests {
  /// An audit of both processes that is being held.
  private func held(kind: String = "internal") throws -> AuditBench {
    let service = try AuditBench(on: "2026-02-10")
    service.done([
      "audit", "add", "--title", "Audits", "--kind", kind, "--processes", "P-01", "--processes", "P-02", "--criteria",
      "iso-9001-2015:8.5.1", "--planned", "2026-02-10", "--leader", AuditBench.auditor,
    ])
    service.done(["audit", "prepare", "AUD-2026-01"])
    service.done(["audit", "begin", "AUD-2026-01"])
    return service
  }

  private func finding(_ grade: String, _ words: String...) -> [String] {
    [
      "finding", "add", "--audit", "AUD-2026-01", "--class", grade, "--criterion", "iso-9001-2015:8.5.1", "--title",
      "Nav paraksta", "--evidence", "3 akti",
    ] + words
  }

  @Test("Of several processes it must be told which; nothing is written otherwise")
  func place() throws {
    let service = try held()
    let run = service.run(finding("major"), as: AuditBench.auditor)
    #expect(run.errors.contains("[finding.place]") && run.errors.contains("P-01, P-02"))
    #expect(try service.records("finding").isEmpty && service.records("nonconformity").isEmpty)
    service.done(finding("major", "--process", "P-02"), as: AuditBench.auditor)
    let made = try service.record("nonconformity", "NC-2026-001")
    #expect(made["severity"] as? String == "major" && made["owner"] as? String == AuditBench.manager)
    #expect(made["due"] as? String == "2026-03-12")
  }

  @Test("The audit's kind is the nonconformity's source")
  func source() throws {
    let service = try held(kind: "certification")
    service.done(finding("minor", "--process", "P-01"), as: AuditBench.auditor)
    #expect(try service.record("nonconformity", "NC-2026-001")["source"] as? String == "externalAudit")
  }

  @Test("A nonconformity that is named is linked, and no second one is made")
  func named() throws {
    let service = try held()
    service.done([
      "nc", "add", "--title", "Jau zināma", "--found", "2026-02-01", "--source", "employee", "--severity",
      "minor", "--process", "P-01",
    ])
    service.done(finding("minor", "--process", "P-01", "--nonconformity", "NC-2026-001"), as: AuditBench.auditor)
    #expect(try service.records("nonconformity").count == 1)
  }

  @Test(
    "Other classes make no nonconformity until they are graded up",
    arguments: ["conformity", "goodPractice", "opportunity", "observation"])
  func gradedUp(_ grade: String) throws {
    let service = try held()
    service.done(finding(grade, "--process", "P-01"), as: AuditBench.auditor)
    #expect(try service.records("nonconformity").isEmpty)
    service.done(["finding", "edit", "F-2026-001", "--class", "minor"], as: AuditBench.auditor)
    #expect(try service.record("finding", "F-2026-001")["nonconformity"] as? String == "NC-2026-001")
    service.done(["finding", "edit", "F-2026-001", "--class", "major"], as: AuditBench.auditor)
    #expect(try service.record("nonconformity", "NC-2026-001")["severity"] as? String == "major")
    #expect(try service.records("nonconformity").count == 1)
    let words = ["finding", "edit", "F-2026-001"]
    service.refused("rule.finding.nonconformity-open", words + ["--class", grade], as: AuditBench.auditor)
    service.refused("rule.finding.nonconformity-open", words + ["--clear", "nonconformity"], as: AuditBench.auditor)
    service.refused(
      "rule.finding.nonconformity-open", ["finding", "withdraw", "F-2026-001", "--reason", "x"], as: AuditBench.auditor)
    service.done(["nc", "reject", "NC-2026-001", "--reason", "Nav neatbilstība"])
    service.done(words + ["--class", grade], as: AuditBench.auditor)
  }

  @Test("A row of a table that grades a finding up makes its nonconformity as well, and only once")
  func gradedUpByTable() throws {
    let service = try held()
    service.done(finding("observation", "--process", "P-01"), as: AuditBench.auditor)
    for grade in ["minor", "minor", "major"] {
      try "id,class\nF-2026-001,\(grade)\n"
        .write(toFile: service.bench.path("f.csv"), atomically: true, encoding: .utf8)
      service.done(["import", "finding", "f.csv", "--update", "--yes"], as: AuditBench.auditor)
      let made = try service.records("nonconformity")
      #expect(made.count == 1)
      #expect(made.first?["severity"] as? String == grade && made.first?["state"] as? String == "registered")
      #expect(made.first?["due"] as? String == "2026-05-11" && made.first?["owner"] as? String != nil)
      #expect(try service.record("finding", "F-2026-001")["nonconformity"] as? String == "NC-2026-001")
    }
    service.done(["check"])
  }

  @Test("Findings of another register come as they stand, whatever the state of their audit")
  func imported() throws {
    let service = try held()
    try "audit,class,process,criterion,evidence,title\nAUD-2026-01,observation,P-01,own: x,y,z\n"
      .write(toFile: service.bench.path("f.csv"), atomically: true, encoding: .utf8)
    service.done(["import", "finding", "f.csv"])
    #expect(try service.records("finding").count == 1)
  }
}
