import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Proposing a programme")
struct ProgrammeCommandTests {
  private func proposal(_ service: AuditBench, _ words: String...) throws -> [String: Any] {
    try AuditBench.object(service.done(["programme", "propose", "2026", "--json"] + words).output)
  }

  private func reasons(_ proposal: [String: Any], of process: String) -> [String: [String: Any]] {
    let all = ["proposed", "waiting"].flatMap { proposal[$0] as? [[String: Any]] ?? [] }
    let reasons = all.first { $0["process"] as? String == process }?["reasons"] as? [[String: Any]] ?? []
    return Dictionary(reasons.map { ($0["kind"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func audit(_ service: AuditBench, _ day: String, leader: String = AuditBench.auditor) throws {
    try "title,processes,planned,held,leader,state\nAudits,P-02,\(day),\(day),\(leader),closed\n"
      .write(toFile: service.bench.path("audit.csv"), atomically: true, encoding: .utf8)
    service.done(["import", "audit", "audit.csv"])
  }

  @Test("Every reason names the records behind it")
  func reasons() throws {
    let service = try AuditBench()
    try audit(service, "2025-03-03")
    try service.go(to: "2025-12-02")
    service.done([
      "risk", "add", "--title", "x", "--process", "P-02", "--likelihood", "5", "--impact", "5",
      "--residual-likelihood", "2", "--residual-impact", "3",
    ])
    service.done([
      "risk", "add", "--title", "x", "--kind", "opportunity", "--process", "P-02", "--likelihood", "5",
      "--impact", "5",
    ])
    for (severity, days) in [("major", 1), ("minor", 2), ("minor", 3)] {
      service.done([
        "nc", "add", "--title", "Nr. \(days)", "--found", "2025-11-0\(days)", "--source", "employee",
        "--severity", severity, "--process", "P-02",
      ])
    }
    service.done(["nc", "edit", "NC-2025-003", "--recurrence-of", "NC-2025-002"])
    service.done(["nc", "reject", "NC-2025-002", "--reason", "Nav neatbilstība"])
    service.done(["process", "edit", "P-02", "--purpose", "Cits"])
    service.done(["issue", "add", "--title", "Likums", "--changed", "Jauns", "--year", "2025", "--processes", "P-02"])
    service.done(["issue", "add", "--title", "Vispārīgs", "--changed", "Jauns", "--year", "2025"])
    let proposal = try proposal(service)
    let found = reasons(proposal, of: "P-02")
    #expect(found["risk"]?["amount"] as? Int == 6 && found["risk"]?["records"] as? [String] == ["R-02"])
    #expect(found["majorNonconformity"]?["records"] as? [String] == ["NC-2025-001"])
    #expect(found["minorNonconformity"]?["records"] as? [String] == ["NC-2025-003"])
    #expect(found["recurrence"]?["records"] as? [String] == ["NC-2025-003"])
    #expect(found["process"]?["amount"] as? Int == 1)
    #expect(found["context"]?["records"] as? [String] == ["I-2025-01"])
    #expect(proposal["issues"] as? [String] == ["I-2025-02"])
    #expect(found["cycle"] == nil && found["time"] == nil)
  }

  @Test("A process is due when the cycle would end without an audit; the limit leaves gaps that are told")
  func cycle() throws {
    let service = try AuditBench()
    try audit(service, "2024-03-03")
    let three = try proposal(service)
    #expect((three["proposed"] as? [[String: Any]])?.map { $0["process"] as? String } == ["P-01"])
    #expect((three["waiting"] as? [[String: Any]])?.map { $0["process"] as? String } == ["P-02"])
    let one = try proposal(service, "--cycle", "1")
    #expect((one["proposed"] as? [[String: Any]])?.count == 2 && (one["gaps"] as? [String]) == [])
    let limited = try proposal(service, "--cycle", "1", "--limit", "1")
    #expect((limited["proposed"] as? [[String: Any]])?.map { $0["process"] as? String } == ["P-01"])
    #expect(limited["gaps"] as? [String] == ["P-02"])
    for words in [["--cycle", "0"], ["--limit", "0"], ["--cycle", "x"]] {
      #expect(service.run(["programme", "propose", "2026"] + words).code == 64)
    }
  }

  @Test("The leader is competent and independent and not the last one; where there is nobody, no audit is written")
  func leaders() throws {
    let service = try AuditBench()
    try audit(service, "2022-03-03", leader: AuditBench.auditor)
    let proposed = try #require(try proposal(service)["proposed"] as? [[String: Any]])
    let leaders = Dictionary(
      proposed.map { ($0["process"] as? String ?? "", $0["leader"] as? String) },
      uniquingKeysWith: { first, _ in first })
    #expect(leaders["P-02"] == AuditBench.second)
    for person in [AuditBench.auditor, AuditBench.second] {
      service.done(["person", "edit", person, "--roles", "employee"], as: AuditBench.director)
    }
    let run = service.done(["programme", "propose", "2026", "--apply"])
    #expect(run.output.contains("nav neviena kompetenta un neatkarīga auditora"))
    #expect(try service.records("audit").count == 1)
    let risks = try #require(try service.record("programme", "AP-2026")["risks"] as? String)
    #expect(risks.contains("P-01 Aprūpe mājās"))
  }

  @Test("The same records give the same proposal, and the text tells what the JSON tells", arguments: ["lv", "en"])
  func stable(_ language: String) throws {
    let service = try AuditBench()
    let runs = (0..<2).map { _ in
      service.bench.run(["programme", "propose", "2026", "--as", "E-002"], language: language, today: service.today)
    }
    #expect(runs[0].output == runs[1].output && runs[0].code == 0)
    #expect(runs[0].output.contains("P-01 Aprūpe mājās") && runs[0].output.contains("R-01"))
    #expect(!runs[0].output.contains("«"))
    let weights = service.bench.run(["programme", "propose", "2026", "--weights"], language: language)
    #expect(weights.output.contains("40") && !weights.output.contains("«"))
  }
}
