import QualityModel
import QualityStore
import Testing

@Suite("Signatures are entered by their person or from an original")
struct SignatureTests {
  private static let digest = String(repeating: "0a", count: 32)

  private func desk(isClosed: Bool = true) throws -> HandsDesk {
    let desk = try HandsDesk(isClosed: isClosed)
    try desk.write(as: "E-001", at: 2) { writer in
      _ = try writer.add(Sample.record("programme", "", ["year": "2025"]))
      try writer.add(
        Sample.record(
          "audit", "", ["title": "Aprūpe", "planned": "2025-06-01", "leader": "E-003", "programme": "AP-2025"]))
    }
    return desk
  }

  private func told(_ number: String? = "1-8/27", _ on: String? = "2025-01-08", digest: String? = nil) throws
    -> [RecordField: FieldValue]
  {
    let fields = AuditProgramme.fields
    var told: [RecordField: FieldValue] = [:]
    if let number { told[fields.original] = .text(number) }
    if let on { told[fields.originalOn] = .day(try day(on)) }
    if let digest { told[fields.originalDigest] = .text(digest) }
    return told
  }

  private func approve(
    _ desk: HandsDesk, _ told: [RecordField: FieldValue] = [:], as person: String = "E-002", through hand: String?
  ) -> String? {
    desk.refused(as: person, through: hand) { try $0.take("approve", of: "programme", "AP-2025", telling: told) }
  }

  private func permit(_ desk: HandsDesk) throws {
    try desk.write(as: "E-002", at: 3) { writer in
      _ = try writer.add(Sample.record("setting", "", ["name": "acting.for-others", "value": "yes"]))
    }
  }

  @Test("With the permission alone the quality manager does not sign for the director")
  func permissionIsNotEnough() throws {
    let desk = try desk()
    #expect(approve(desk, through: "E-001") == "acting.for-other")
    try permit(desk)
    #expect(approve(desk, through: "E-001") == "rule.signature.original")
    #expect(approve(desk, try told("1-8/27", nil), through: "E-001") == "rule.signature.original")
    #expect(approve(desk, try told(nil, "2025-01-08"), through: "E-001") == "rule.signature.original")
    #expect(approve(desk, try told("1-8/27", "2025-03-08"), through: "E-001") == "rule.signature.original")
    #expect(approve(desk, try told(digest: "abc"), through: "E-001") == "rule.signature.original")
    #expect(approve(desk, try told(), through: "E-004") == "rule.signature.original")
    #expect(try desk.record(AuditProgramme.self, "AP-2025").state == .draft)
  }

  @Test("From a signed original the quality manager enters it without the permission, and the record says so")
  func original() throws {
    let desk = try desk()
    // Preparing was the quality manager's; approving is still the director's.
    #expect(approve(desk, try told(digest: Self.digest), as: "E-003", through: "E-001") == "step.performer")
    #expect(approve(desk, try told(digest: Self.digest), through: "E-001") == nil)
    let approved = try desk.record(AuditProgramme.self, "AP-2025")
    #expect(approved.approvedBy?.text == "E-002" && approved.enteredBy?.text == "E-001")
    #expect(approved.original == "1-8/27" && approved.originalDigest == Self.digest && approved.believed == nil)
    // Taken back, nothing of the original stays; signed in person, nobody entered it.
    try desk.write(as: "E-001", at: 22) { try $0.take("amend", of: "programme", "AP-2025", reason: "Cits") }
    #expect(try desk.record(AuditProgramme.self, "AP-2025").original == nil)
    try desk.write(as: "E-002", at: 23) { try $0.take("approve", of: "programme", "AP-2025") }
    let signed = try desk.record(AuditProgramme.self, "AP-2025")
    #expect(signed.enteredBy == nil && signed.original == nil && signed.approvedBy?.text == "E-002")
    #expect(try desk.workspace.check() == [])
  }

  @Test("A row of a table brings a signature with its original, and none without")
  func imported() throws {
    let desk = try desk()
    try permit(desk)
    func bring(_ texts: KeyValuePairs<String, String>) -> String? {
      desk.refused(as: "E-002", through: "E-001", by: .update) { writer in
        let row = try Sample.record("programme", "AP-2025", texts)
        _ = try writer.put(
          row,
          changing: { old, new in
            var merged = old
            for field in row.schema.fields where row[field] != nil { merged[field] = new[field] }
            return merged
          }, reason: nil)
      }
    }
    #expect(bring(["year": "2025", "state": "approved"]) == "rule.signature.original")
    #expect(
      bring(["year": "2025", "state": "approved", "original": "1-8/27", "originalOn": "2025-01-08"]) == nil)
    #expect(try desk.record(AuditProgramme.self, "AP-2025").enteredBy?.text == "E-001")
  }

  @Test("Where no account tells who acts, what is signed says that it is believed")
  func believed() throws {
    let desk = try desk(isClosed: false)
    #expect(approve(desk, through: "konts") == nil)
    let approved = try desk.record(AuditProgramme.self, "AP-2025")
    #expect(approved.believed == true && approved.enteredBy == nil)
  }

  @Test("All that is signed or approved is marked so in its lifecycle")
  func marked() {
    let signing = Lifecycle.all.flatMap { lifecycle in
      lifecycle.steps.filter { $0.signature != nil }.map { "\(lifecycle.kind) \($0.event)" }
    }
    #expect(
      Set(signing) == ["review sign", "programme approve", "document approve", "assessment approve", "audit report"])
  }

  @Test("Verification through another hand stays in the record")
  func verified() throws {
    let desk = try desk()
    try permit(desk)
    try desk.write(as: "E-001", at: 4) { writer in
      try writer.takeOver(
        Sample.record(
          "action", "ACT-2025-001",
          [
            "title": "Ieviest", "kind": "correction", "responsible": "E-004", "due": "2025-01-05",
            "state": "completed", "completedBy": "E-004", "completedOn": "2025-01-02",
          ]))
    }
    let told = ["effective": FieldValue.text("yes"), "verification": .text("Redzēts")]
    try desk.write(as: "E-003", through: "E-001") {
      try $0.take("verify", of: "action", "ACT-2025-001", telling: told)
    }
    let action = try desk.record(Action.self, "ACT-2025-001")
    #expect(action.verifiedBy?.text == "E-003" && action.enteredBy?.text == "E-001")
  }
}
