import QualityModel
import QualityStore
import Testing

@Suite("What is to be known of a whole file")
struct NoticeTests {
  private static func notices(_ bench: Bench) throws -> [CheckFinding] {
    try Workspace.open(bench.path, for: .reading).examine().filter { $0.weight == .notice }
  }

  @Test("A file of which nothing is to be known has no notices but of what was taken over")
  func none() throws {
    let bench = try Bench()
    try bench.sample()
    #expect(try Self.notices(bench) == [])
  }

  @Test("A redaction is told with record, field, person, day and how many entries lost their content")
  func redaction() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    _ = try workspace.write(as: Bench.actor(4)) {
      try $0.redact("nonconformity", "NC-2025-001", field: "title", reason: "Vārds")
    }
    #expect(
      refusal {
        _ = try workspace.write(as: Bench.actor(5)) {
          try $0.proposeRedaction("nonconformity", "NC-2025-001", field: "title", reason: "Vārds")
        }
      } == "redact.nothing")
    let notices = try Self.notices(bench)
    #expect(notices.map(\.identifier) == ["check.redacted"])
    let facts = try #require(notices.last?.facts)
    #expect(facts["record"] == .record("NC-2025-001") && facts["field"] == .field("title", of: "nonconformity"))
    #expect(facts["person"] == .person("E-001") && facts["day"] == .day(Bench.moment(4).day))
    #expect(facts["count"] == .count(2))
    #expect(try workspace.check() == [])
  }

  @Test("A restored backup is told with the entries that are gone and the link of the last one")
  func restore() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run(
      """
      INSERT INTO "trail" SELECT max("entry") + 1, '2025-02-01T08:00:00Z', 'E-001', 'restore', '', '', NULL,
        zeroblob(16), '{"facts":{"goneFrom":"21","goneTo":"24","goneLink":"ab12"}}', zeroblob(32), zeroblob(32) FROM "trail"
      """)
    let facts = try #require(try Self.notices(bench).first { $0.identifier == "check.restored" }?.facts)
    #expect(["from", "to", "link"].map { facts[$0]?.plain } == ["21", "24", "ab12"])
    #expect(facts["person"] == .person("E-001") && facts["day"]?.plain == "2025-02-01")
  }

  @Test("A record that the trail explains and that breaks a rule of today is older than the rule, not altered")
  func older() throws {
    let bench = try Bench()
    try bench.sample()
    // What an older program wrote: the record and its entry say the same.
    let sql = try PlainSQL(bench.path)
    try sql.run(#"UPDATE "process" SET "kind" = 'x' WHERE "id" = 'P-01'"#)
    let altered = try Workspace.open(bench.path, for: .reading).examine()
    #expect(altered.map(\.identifier).sorted() == ["check.record-altered", "check.record-fault"])
    #expect(altered.allSatisfy { $0.weight == .finding })
    try sql.run(#"UPDATE "trail" SET "payload" = replace("payload", '"core"', '"x"') WHERE "record" = 'P-01'"#)
    let explained = try Workspace.open(bench.path, for: .reading).examine()
    #expect(explained.map(\.identifier).sorted() == ["check.record-older", "check.trail-altered"])
    #expect(explained.first { $0.identifier == "check.record-older" }?.weight == .notice)
  }

  @Test("What was taken over is told for each import")
  func takenOver() throws {
    let bench = try Bench()
    try bench.sample()
    let row = try Sample.record(
      "feedback", "", ["kind": "thanks", "received": "2025-01-02", "text": "Paldies", "state": "closed"])
    try Workspace.open(bench.path).write(as: Bench.actor(9), through: .import) { writer in
      let destination = ImportDestination(writer, allowsForward: false)
      _ = try destination.put(row, changing: nil)
      try destination.noteFile("rows.csv", digest: "00")
    }
    let notice = try #require(try Self.notices(bench).first)
    #expect(notice.identifier == "check.taken-over" && notice.facts["files"] == "rows.csv")
    #expect(notice.facts["count"] == .count(1) && notice.facts["record"]?.plain.hasPrefix("IMP-2025") == true)
  }
}
