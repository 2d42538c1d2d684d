import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Demands of inspections and complaints")
struct InspectionCommandTests {
  private func service() throws -> AuditBench {
    let service = try AuditBench(on: "2026-02-10")
    service.done([
      "inspection", "add", "--body", "Veselības inspekcija", "--day", "2026-02-02", "--unit", "U-01",
      "--topic", "Higiēna",
    ])
    return service
  }

  private func demand(_ words: String...) -> [String] {
    ["inspection", "demand", "INS-2026-01", "--text", "Nodrošināt dezinfekciju.", "--due", "2026-03-31"] + words
  }

  @Test("A demand becomes a nonconformity with its links and its term")
  func nonconformity() throws {
    let service = try service()
    service.done(demand("--nonconformity", "--owner", AuditBench.owner, "--process", "P-01"))
    let made = try service.record("nonconformity", "NC-2026-001")
    #expect(
      ["source", "sourceRecord", "unit", "owner", "found", "due", "title"].map { made[$0] as? String } == [
        "inspection", "INS-2026-01", "U-01", AuditBench.owner, "2026-02-02", "2026-03-31", "Nodrošināt dezinfekciju.",
      ])
    #expect(try service.record("demand", "DM-2026-01")["nonconformity"] as? String == "NC-2026-001")
    #expect(try service.record("inspection", "INS-2026-01")["result"] as? String == "demands")
  }

  @Test("Or an action, for which somebody must answer; otherwise nothing is written")
  func action() throws {
    let service = try service()
    service.incomplete(demand("--action"))
    #expect(try service.records("demand").isEmpty && service.records("action").isEmpty)
    service.done(demand("--action", "--responsible", AuditBench.owner))
    let made = try service.record("action", "ACT-2026-001")
    #expect(made["for"] as? String == "DM-2026-01" && made["due"] as? String == "2026-03-31")
    #expect(try service.record("demand", "DM-2026-01")["action"] as? String == "ACT-2026-001")
    #expect(service.run(demand("--action", "--nonconformity")).code == 64)
  }

  @Test("A demand alone waits for what it becomes; a closed inspection takes none any more")
  func alone() throws {
    let service = try service()
    service.done(demand())
    service.refused("rule.demand.dealt-with", ["demand", "complete", "DM-2026-01", "--result", "x"])
    service.done(["inspection", "add", "--body", "VUGD", "--day", "2026-02-03", "--result", "withoutDemands"])
    service.done(["inspection", "close", "INS-2026-02"])
    service.refused("inspection.closed", ["inspection", "demand", "INS-2026-02", "--text", "x"])
  }

  @Test("What was demanded in several years is told by its words, its topic and its body")
  func repeated() throws {
    let service = try service()
    try """
    id,body,day,topic,result
    INS-2024-01,veselibas inspekcija,2024-03-03,higiena,demands
    INS-2025-01,VUGD,2025-03-03,Ugunsdrošība,demands
    INS-2025-02,VUGD,2025-09-03,Ugunsdrošība,demands

    """.write(toFile: service.bench.path("i.csv"), atomically: true, encoding: .utf8)
    try """
    inspection,text,state
    INS-2024-01,Nodrošināt telpu dezinfekciju,done
    INS-2025-01,Papildināt plānu,open
    INS-2025-02,Papildināt plānus,open

    """.write(toFile: service.bench.path("d.csv"), atomically: true, encoding: .utf8)
    service.done(["import", "inspection", "i.csv"])
    service.done(["import", "demand", "d.csv"])
    service.done(demand())
    let run = service.done(["inspection", "repeated", "--json"])
    let groups = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(groups.map { $0["kind"] as? String } == ["demand", "topic", "body"])
    for group in groups {
      #expect(group["years"] as? [Int] == [2024, 2026] && group["open"] as? Int == 1)
      #expect(group["demands"] as? [String] == ["DM-2024-01", "DM-2026-01"])
    }
    #expect(service.done(["inspection", "repeated"]).output.contains("Nodrošināt telpu dezinfekciju"))
    #expect(service.done(["inspection", "repeated", "--years", "2"]).output.contains("neatkārtoja"))
  }

  @Test("Only a complaint that was right becomes a nonconformity, and once")
  func complaint() throws {
    let service = try service()
    let words = [
      "feedback", "add", "--kind", "complaint", "--received", "2026-02-05", "--unit", "U-01", "--text",
      "Aprūpētājs kavējas.",
    ]
    service.done(words)
    let raise = ["feedback", "raise", "FB-2026-001", "--process", "P-01"]
    service.refused("feedback.not-upheld", raise)
    service.done(["feedback", "examine", "FB-2026-001", "--examination", "Grafikā kļūda", "--upheld", "yes"])
    service.done(raise)
    let made = try service.record("nonconformity", "NC-2026-001")
    #expect(
      ["source", "sourceRecord", "unit", "process", "owner", "found", "title", "description"].map {
        made[$0] as? String
      }
        == [
          "complaint", "FB-2026-001", "U-01", "P-01", AuditBench.owner, "2026-02-05", "Aprūpētājs kavējas.",
          "Grafikā kļūda",
        ])
    #expect(try service.record("feedback", "FB-2026-001")["nonconformity"] as? String == "NC-2026-001")
    service.refused("feedback.has-nonconformity", raise)
  }
}
