import QualityModel
import QualityStore
import Testing

@Suite("Every rule holds by every way of writing")
struct WriteOriginTests {
  private func nonconformity(_ id: String, _ texts: KeyValuePairs<String, String>) throws -> Record<Nonconformity> {
    var record = try #require(Record<Nonconformity>(Sample.record("nonconformity", id, texts)))
    record.content.id = id
    return record
  }

  private func step(
    _ event: String, _ kind: String, _ id: String, _ told: [RecordField: FieldValue] = [:], reason: String? = nil
  ) throws -> StepTaking {
    StepTaking(event, of: try Sample.record(kind, id), telling: told, reason: reason, on: nil)
  }

  /// Tries it by every way, and makes sure that nothing of it was written.
  private func expect(_ tried: TriedWrite, in bench: Bench) throws {
    let workspace = try Workspace.open(bench.path)
    let head = try workspace.read { try $0.trailHead().link }
    for origin in WriteOrigin.allCases {
      let refused = refusal { try tried.write(through: origin, into: workspace, as: Bench.actor(6)) }
      #expect(refused == tried.expected(through: origin), "\(origin)")
    }
    #expect(try workspace.read { try $0.trailHead().link } == head)
  }

  @Test("A personal code is refused")
  func personalCode() throws {
    let bench = try Bench()
    try bench.sample()
    let code = "0101" + "90-1" + "2349"
    var record = try nonconformity(
      "NC-2025-050",
      ["title": "x", "found": "2025-01-02", "source": "employee", "severity": "minor", "unit": "U-01"])
    record.content[Nonconformity.fields.title] = .text("Persona " + code)
    let contain = try step(
      "contain", "nonconformity", "NC-2025-001", [Nonconformity.fields.containment: .text("Zvanīts " + code)])
    try expect(TriedWrite(record, step: contain, refused: "field.personal-code"), in: bench)
  }

  @Test("A record without a required field is refused")
  func missing() throws {
    let bench = try Bench()
    try bench.sample()
    let record = try nonconformity(
      "NC-2025-050", ["found": "2025-01-02", "source": "employee", "severity": "minor", "unit": "U-01"])
    let contain = try step("contain", "nonconformity", "NC-2025-001")
    try expect(TriedWrite(record, step: contain, refused: "field.missing"), in: bench)
  }

  @Test("A sealed field of a closed record stays as it is")
  func closed() throws {
    let bench = try Bench()
    try bench.sample()
    let texts: KeyValuePairs = [
      "title": "x", "found": "2024-12-02", "source": "employee", "severity": "minor", "unit": "U-01", "state": "closed",
      "closed": "2024-12-03",
    ]
    var record = try nonconformity("NC-2025-050", texts)
    try Workspace.open(bench.path).write(as: Bench.actor(5)) { _ = try $0.takeOver(record.content) }
    record.content[Nonconformity.fields.severity] = .text("major")
    let contain = try step(
      "contain", "nonconformity", "NC-2025-050", [Nonconformity.fields.containment: .text("Vēlāk")])
    let tried = TriedWrite(
      record, step: contain, refused: "lifecycle.frozen",
      earlier: [.import: "record.exists", .stepCommand: "step.state"])
    try expect(tried, in: bench)
  }

  @Test("What belongs to a signed review stays as it is")
  func signed() throws {
    let bench = try Bench()
    try bench.sample()
    var decision = try #require(
      Record<ReviewDecision>(
        Sample.record(
          "decision", "MD-2025-07",
          ["review": "MR-2025", "kind": "improvement", "text": "Vēl", "responsible": "E-014", "due": "2026-03-01"])))
    decision.content.id = "MD-2025-07"
    let revise = try step("revise", "review", "MR-2025", reason: "Labojums")
    try expect(TriedWrite(decision, step: revise, refused: "review.signed"), in: bench)
  }

  @Test("A reference to what does not exist is refused")
  func wrongReference() throws {
    let bench = try Bench()
    try bench.sample()
    let process = try #require(
      Record<QualityProcess>(
        Sample.record("process", "P-50", ["name": "Jauns", "kind": "core", "units": "U-01;U-77"])))
    try Workspace.open(bench.path).write(as: Bench.actor(5)) { writer in
      try writer.takeOver(Sample.record("person", "E-020", ["name": "Auditors 020", "roles": "auditor"]))
      try writer.takeOver(
        Sample.record(
          "audit", "AUD-2025-01",
          ["title": "Aprūpe", "planned": "2025-03-01", "leader": "E-020", "state": "prepared"]))
    }
    let restaff = try step(
      "restaff", "audit", "AUD-2025-01", [Audit.fields.team: .list(["E-777"])], reason: "Slimība")
    try expect(TriedWrite(process, step: restaff, refused: "field.unknown-record"), in: bench)
  }

  @Test("Only another register is believed that a record is closed already")
  func past() throws {
    for origin in WriteOrigin.allCases where origin != .stepCommand {
      let bench = try Bench()
      try bench.sample()
      let record = try nonconformity(
        "NC-2025-050",
        [
          "title": "x", "found": "2024-12-02", "source": "employee", "severity": "minor", "unit": "U-01",
          "state": "closed", "closed": "2024-12-03",
        ])
      let tried = try TriedWrite(record, step: step("contain", "nonconformity", "NC-2025-001"), refused: "")
      let refused = refusal { try tried.write(through: origin, into: Workspace.open(bench.path), as: Bench.actor(6)) }
      #expect(refused == (origin.believesPast ? nil : "lifecycle.begins"), "\(origin)")
      #expect(try Workspace.open(bench.path, for: .reading).check() == [])
    }
  }

  @Test("Only another register is believed that something is answered before it was received")
  func order() throws {
    for origin in WriteOrigin.allCases {
      let bench = try Bench()
      try bench.sample()
      let record = try nonconformity(
        "NC-2025-050",
        [
          "title": "x", "found": "2025-01-02", "registered": "2025-01-01", "source": "employee", "severity": "minor",
          "unit": "U-01",
        ])
      let contain = try step(
        "contain", "nonconformity", "NC-2025-001",
        [Nonconformity.fields.containment: .text("x"), Nonconformity.fields.containedOn: .day(Day(number: 20_000))])
      let tried = TriedWrite(record, step: contain, refused: "days.order")
      let refused = refusal { try tried.write(through: origin, into: Workspace.open(bench.path), as: Bench.actor(6)) }
      #expect(refused == (origin.believesPast ? nil : "days.order"), "\(origin)")
    }
  }
}
