import Testing

@testable import QualityModel

@Suite("Who may audit what")
struct AuditorConcernsTests {
  private let records = MemoryRecords()

  private func put<Kind: RecordKind>(_ kind: Kind.Type, _ id: String, _ fill: (inout Record<Kind>) -> Void) {
    var record = Record<Kind>(id: id)
    fill(&record)
    records.put(record.content)
  }

  private func workspace() throws {
    put(Person.self, "E-001") { $0.roles = [.auditor] }
    put(Person.self, "E-002") { $0.roles = [.owner] }
    put(Person.self, "E-003") {
      $0.roles = [.auditor]
      $0.auditorSince = Day("2026-01-01")
    }
    put(Person.self, "E-004") {
      $0.roles = [.auditor]
      $0.active = false
    }
    put(QualityProcess.self, "P-01") { $0.owner = RecordID("E-001") }
    put(QualityProcess.self, "P-02") { $0.owner = RecordID("E-002") }
  }

  private func audit(
    _ id: String, _ planned: String, leader: String, process: String = "P-02", state: Audit.State = .planned,
    kind: Audit.Kind? = nil
  ) -> RecordValue {
    var audit = Record<Audit>(id: id)
    audit.planned = Day(planned) ?? .first
    audit.leader = RecordID(leader)
    audit.processes = [RecordID(process)]
    audit.state = state
    audit.kind = kind
    return audit.content
  }

  private func concerns(_ audit: RecordValue) throws -> [AuditorConcern.Kind] {
    try AuditorConcerns(reader: records).of(#require(Record<Audit>(audit))).map(\.kind)
  }

  @Test("Competence is the role, held since before the day, by somebody who works here")
  func competence() throws {
    try workspace()
    #expect(try concerns(audit("A", "2025-05-05", leader: "E-001")) == [])
    #expect(try concerns(audit("A", "2025-05-05", leader: "E-002")) == [.notAuditor, .notIndependent])
    #expect(try concerns(audit("A", "2025-12-31", leader: "E-003")) == [.notYetAuditor])
    #expect(try concerns(audit("A", "2026-01-01", leader: "E-003")) == [])
    #expect(try concerns(audit("A", "2026-01-01", leader: "E-004")) == [.notActive])
  }

  @Test("Whoever owns the process is not independent; of a certification body's auditor nothing is asked")
  func independence() throws {
    try workspace()
    #expect(try concerns(audit("A", "2025-05-05", leader: "E-001", process: "P-01")) == [.notIndependent])
    #expect(try concerns(audit("A", "2025-05-05", leader: "E-001", process: "P-01", kind: .certification)) == [])
  }

  @Test("The same leader of the last two audits of a process is told; how many, the setting says")
  func rotation() throws {
    try workspace()
    records.put(audit("AUD-1", "2023-05-05", leader: "E-001", state: .closed))
    let next = audit("AUD-9", "2025-05-05", leader: "E-001")
    #expect(try concerns(next) == [])
    records.put(audit("AUD-2", "2024-05-05", leader: "E-001", state: .reported))
    #expect(try concerns(next) == [.rotation])
    // Another leader in between breaks the row; an audit given up does not.
    records.put(audit("AUD-3", "2024-09-05", leader: "E-003", state: .cancelled))
    #expect(try concerns(next) == [.rotation])
    records.put(audit("AUD-3", "2024-09-05", leader: "E-003", state: .closed))
    #expect(try concerns(next) == [])
    put(WorkspaceSetting.self, "audit.rotation") { $0.value = "1" }
    records.put(audit("AUD-3", "2024-09-05", leader: "E-001", state: .closed))
    #expect(try concerns(next) == [.rotation])
    // An audit does not count as the one before itself, nor do later ones.
    #expect(try concerns(audit("AUD-1", "2023-05-05", leader: "E-001", state: .closed)) == [])
  }
}
