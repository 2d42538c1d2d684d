import QualityModel
import QualityStore
import Testing

@Suite("Writing and the lifecycles")
struct LifecycleWritingTests {
  /// A record of each kind that has a lifecycle, beside those of the sample.
  private static let records: [(kind: String, id: String, texts: KeyValuePairs<String, String>)] = [
    ("programme", "AP-2025", ["year": "2025"]),
    ("audit", "AUD-2025-01", ["title": "Aprūpe", "planned": "2025-03-01", "leader": "E-014"]),
    ("inspection", "INS-2025-01", ["body": "Labklājības ministrija", "day": "2024-12-01"]),
    ("demand", "DM-2025-01", ["inspection": "INS-2025-01", "text": "Papildināt kārtību"]),
    ("feedback", "FB-2025-001", ["kind": "complaint", "received": "2024-12-01", "text": "Ilgi jāgaida"]),
    ("document", "D-001", ["title": "Kārtība", "version": "1"]),
    (
      "exception", "EX-2025-01",
      ["for": "NC-2025-001", "step": "verify", "person": "E-014", "grounds": "Maza iestāde", "grantedBy": "E-001"]
    ),
    ("nonconformity", "NC-2025-001", [:]), ("action", "ACT-2025-001", [:]),
  ]

  private func filled() throws -> Bench {
    let bench = try Bench()
    try bench.sample()
    try Workspace.open(bench.path).write(as: Bench.actor(5)) { writer in
      for (kind, id, texts) in Self.records where texts.count > 0 {
        try writer.takeOver(Sample.record(kind, id, texts))
      }
    }
    return bench
  }

  @Test("No field that belongs to a step is written by an edit, in any kind")
  func sealed() throws {
    let bench = try filled()
    var tried = 0
    for (kind, id, _) in Self.records {
      let lifecycle = try #require(Lifecycle.of(kind))
      for field in lifecycle.sealed.sorted(by: { $0.key < $1.key }) {
        let key = field.key
        let refused = refusal {
          try Workspace.open(bench.path).write(as: Bench.actor(6)) { writer in
            try writer.edit(kind, id) { record in
              record[field] = Self.other(record[field], field)
              try #require(record[field] != nil)
            }
          }
        }
        #expect(refused == "lifecycle.sealed", "\(kind).\(key): \(refused ?? "written")")
        tried += 1
      }
    }
    #expect(tried > 50)
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
  }

  /// Another value than the one that stands there.
  private static func other(_ value: FieldValue?, _ field: RecordField) -> FieldValue? {
    switch field.kind {
    case .choice(let words): words.map { .text($0) }.first { $0 != value }
    case .day: .day(Day(number: 20_999))
    case .integer: .integer(7)
    case .boolean: .boolean(value != .boolean(true))
    case .reference, .anyReference: .text(value == .text("E-014") ? "E-001" : "E-014")
    default: .text("Cits teksts")
    }
  }

  @Test("A record begins at the beginning; only what another register held is taken over as it stands")
  func beginnings() throws {
    let bench = try Bench()
    try bench.sample()
    let closed = try Sample.record(
      "action", "",
      [
        "title": "A", "kind": "improvement", "responsible": "E-014", "due": "2025-05-01", "state": "verified",
        "verifiedBy": "E-001",
      ])
    #expect(
      refusal { try Workspace.open(bench.path).write(as: Bench.actor(6)) { _ = try $0.add(closed) } }
        == "lifecycle.begins")
    let id = try Workspace.open(bench.path).write(as: Bench.actor(6)) { try $0.takeOver(closed) }
    #expect(try Workspace.open(bench.path).read { try $0.record(Action.self, id: id) }?.state == .verified)
  }

  @Test("A step that failed leaves nothing, neither in the record nor in the trail nor an exception used")
  func refusedStep() throws {
    let bench = try filled()
    let head = try Workspace.open(bench.path).read { try $0.trailHead().link }
    for (event, told) in [("verify", ["effective": "yes"]), ("implement", [:]), ("finish", [:])]
      as [(String, [String: String])]
    {
      let refused = refusal {
        _ = try Workspace.open(bench.path).write(as: Bench.actor(6)) { writer in
          try writer.take(event, of: "nonconformity", "NC-2025-001", telling: told.mapValues { .text($0) })
        }
      }
      #expect(refused != nil, "\(event)")
    }
    #expect(try Workspace.open(bench.path).read { try $0.trailHead().link } == head)
  }

  @Test("A change of a state that is no step is found by the check")
  func found() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run(#"UPDATE "trail" SET "event" = 'change' WHERE "event" = 'step' AND "kind" = 'action'"#)
    let findings = try Workspace.open(bench.path, for: .reading).check()
    let around = findings.filter { $0.identifier == "check.step-around" }
    #expect(
      around.contains { $0.facts["record"] == .record("ACT-2025-001") && $0.facts["field"]?.plain == "state" },
      "\(findings)")
  }

  @Test("A step reads back: before it the record stands as it stood")
  func past() throws {
    let bench = try filled()
    let workspace = try Workspace.open(bench.path)
    let before = try workspace.read { try $0.trailHead().entry }
    try workspace.write(as: Bench.actor(6)) { writer in
      _ = try writer.take(
        "postpone", of: "audit", "AUD-2025-01", telling: ["planned": .day(Day(number: 20_200))], reason: "Slimība")
    }
    let then = try workspace.read(asOf: .entry(before)) { try $0.record(Audit.self, id: "AUD-2025-01") }
    let now = try workspace.read { try $0.record(Audit.self, id: "AUD-2025-01") }
    #expect(then?.state == .planned && then?.planned.text == "2025-03-01")
    #expect(now?.state == .postponed && now?.firstPlanned?.text == "2025-03-01" && now?.planned.number == 20_200)
  }
}
