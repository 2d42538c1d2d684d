import QualityModel
import QualityStore
import Testing

@Suite("What the check finds")
struct TamperTests {
  @Test("A workspace written only by the program is whole")
  func whole() throws {
    let bench = try Bench()
    try bench.sample()
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String
    /// A part of a fact that must name the record or entry.
    let names: String
    var testDescription: String { name }

    init(_ name: String, _ sql: String, names: String) {
      (self.name, self.sql, self.names) = (name, sql, names)
    }
  }

  private static let nc = #" WHERE "id" = 'NC-2025-001'"#
  private static let head = """
    UPDATE "workspace" SET "value" =
      (SELECT "entry" || ' ' || lower(hex("link")) FROM "trail" ORDER BY "entry" DESC LIMIT 1) WHERE "name" = 'head';
    """

  static let cases: [Case] = [
    Case("a text of a record", #"UPDATE "nonconformity" SET "title" = 'Cits'"# + nc, names: "NC-2025-001"),
    Case(
      "a text in other signs that look the same",
      #"UPDATE "person" SET "name" = 'Kvalitātes vadītājs' || char(769) WHERE "id" = 'E-001'"#,
      names: "E-001"),
    Case("a day", #"UPDATE "nonconformity" SET "due" = '2030-01-01'"# + nc, names: "NC-2025-001"),
    Case(
      "the same day in another form",
      #"UPDATE "nonconformity" SET "found" = '10.01.2025'"# + nc,
      names: "NC-2025-001"),
    Case(
      "a changed day in another form",
      #"UPDATE "nonconformity" SET "due" = strftime('%d.%m.%Y', "due")"# + nc,
      names: "NC-2025-001"),
    Case("a first term", #"UPDATE "nonconformity" SET "firstDue" = '2025-03-10'"# + nc, names: "NC-2025-001"),
    Case("money", #"UPDATE "nonconformity" SET "plannedCost" = 1251"# + nc, names: "NC-2025-001"),
    Case("a list", #"UPDATE "nonconformity" SET "causes" = '["a"]'"# + nc, names: "NC-2025-001"),
    Case("a list that is none any more", #"UPDATE "process" SET "units" = 'U-01' WHERE "id" = 'P-01'"#, names: "P-01"),
    Case("a field emptied", #"UPDATE "nonconformity" SET "owner" = NULL"# + nc, names: "NC-2025-001"),
    Case("a field filled", #"UPDATE "nonconformity" SET "closed" = '2025-02-01'"# + nc, names: "NC-2025-001"),
    Case(
      "a withdrawal by empty text, which hides the record",
      #"UPDATE "nonconformity" SET "withdrawn" = ''"# + nc,
      names: "NC-2025-001"),
    Case("a withdrawal undone", #"UPDATE "unit" SET "withdrawn" = NULL WHERE "id" = 'U-02'"#, names: "U-02"),
    Case("yes made neither yes nor no", #"UPDATE "person" SET "active" = 2 WHERE "id" = 'E-014'"#, names: "E-014"),
    Case("a number written otherwise", #"UPDATE "target" SET "value" = '45.10'"#, names: "KPI-01/2025"),
    Case(
      "a record set back to an earlier entry",
      #"UPDATE "action" SET "progress" = NULL, "entry" = (SELECT "previous" FROM "trail" WHERE "entry" = "#
        + #""action"."entry")"#,
      names: "ACT-2025-001"),
    Case(
      "a withdrawal undone with its entry",
      #"UPDATE "unit" SET "withdrawn" = NULL, "entry" = (SELECT "previous" FROM "trail" WHERE "entry" = "#
        + #""unit"."entry") WHERE "id" = 'U-02'"#,
      names: "U-02"),
    Case("a record that points to an entry of another", #"UPDATE "action" SET "entry" = 1"#, names: "ACT-2025-001"),
    Case("another identifier", #"UPDATE "target" SET "period" = '2026'"#, names: "KPI-01/2026"),
    Case("a record deleted", #"DELETE FROM "decision""#, names: "MD-2025-01"),
    Case("a record inserted", #"INSERT INTO "unit" ("id", "name", "entry") VALUES ('U-99', 'Cita', 2)"#, names: "U-99"),
    Case(
      "a record inserted as if imported",
      #"INSERT INTO "measurement" ("indicator", "period", "value", "entry") SELECT "indicator", '2023', "#
        + #""value", "entry" FROM "measurement" WHERE "period" = '2024-01'"#,
      names: "measurement"),
    Case("a bulk row", #"UPDATE "measurement" SET "value" = '41.51' WHERE "period" = '2024-01'"#, names: "measurement"),
    Case(
      "a bulk row with an entry of its own",
      #"UPDATE "measurement" SET "estimate" = 0 WHERE "period" = '2024-03'"#,
      names: "KPI-01/2024-03"),
    Case(
      "a bulk row under its entry",
      #"UPDATE "measurement" SET "value" = '9' WHERE "period" = '2024-03'"#,
      names: "measurement"),
    Case(
      "two bulk rows swapped",
      #"UPDATE "measurement" SET "value" = CASE "period" WHEN '2024-01' THEN '42.50' ELSE '41.50' END WHERE "#
        + #""period" IN ('2024-01', '2024-02')"#,
      names: "measurement"),
    Case("a bulk row deleted", #"DELETE FROM "measurement" WHERE "period" = '2024-01'"#, names: "measurement"),
    Case("the actor of an entry", #"UPDATE "trail" SET "actor" = 'E-014' WHERE "entry" = 3"#, names: "3"),
    Case("the time of an entry", #"UPDATE "trail" SET "at" = '2024-01-01T00:00:00Z' WHERE "entry" = 3"#, names: "3"),
    Case("a time that is none", #"UPDATE "trail" SET "at" = '2024-01-01T99:00:00Z' WHERE "entry" = 3"#, names: "3"),
    Case("the event of an entry", #"UPDATE "trail" SET "event" = 'withdraw' WHERE "entry" = 3"#, names: "3"),
    Case("an event that is none", #"UPDATE "trail" SET "event" = 'x' WHERE "entry" = 3"#, names: "3"),
    Case("the kind of an entry", #"UPDATE "trail" SET "kind" = 'unit' WHERE "entry" = 7"#, names: "7"),
    Case("the record of an entry", #"UPDATE "trail" SET "record" = 'U-77' WHERE "entry" = 3"#, names: "3"),
    Case("the entry before", #"UPDATE "trail" SET "previous" = 1 WHERE "entry" = 17"#, names: "17"),
    Case("an entry before the first", #"UPDATE "trail" SET "previous" = -4 WHERE "entry" = 17"#, names: "17"),
    Case(
      "a payload",
      #"UPDATE "trail" SET "payload" = replace("payload", 'Dienas', 'Nakts') WHERE "entry" = 3"#,
      names: "3"),
    Case(
      "a payload taken out without a decision",
      #"UPDATE "trail" SET "payload" = NULL, "salt" = NULL WHERE "entry" = 3"#,
      names: "3"),
    Case("a salt", #"UPDATE "trail" SET "salt" = zeroblob(16) WHERE "entry" = 3"#, names: "3"),
    Case("a salt taken out", #"UPDATE "trail" SET "salt" = NULL WHERE "entry" = 3"#, names: "3"),
    Case("a digest", #"UPDATE "trail" SET "digest" = zeroblob(32) WHERE "entry" = 3"#, names: "3"),
    Case("a link", #"UPDATE "trail" SET "link" = zeroblob(32) WHERE "entry" = 3"#, names: "3"),
    Case(
      "the last link",
      #"UPDATE "trail" SET "link" = zeroblob(32) WHERE "entry" = (SELECT max("entry") FROM "trail")"#,
      names: "20"),
    Case("an entry deleted", #"DELETE FROM "trail" WHERE "entry" = 9"#, names: "9"),
    Case("the first entry deleted", #"DELETE FROM "trail" WHERE "entry" = 1"#, names: "1"),
    Case(
      "the end cut off",
      #"DELETE FROM "trail" WHERE "entry" = (SELECT max("entry") FROM "trail")"#,
      names: "MR-2025"),
    Case(
      "the end cut off with the note of it",
      #"DELETE FROM "frozen"; DELETE FROM "trail" WHERE "entry" = (SELECT max("entry") FROM "trail");"# + head,
      names: "MR-2025"),
    Case(
      "an entry inserted at the end",
      #"INSERT INTO "trail" SELECT "entry" + 100, "at", "actor", "event", "kind", "record", "previous", "salt", "payload", "digest", "link" FROM "trail" WHERE "entry" = 3;"#
        + head,
      names: "103"),
    Case(
      "an entry with a number below nought",
      #"INSERT INTO "trail" SELECT -1, "at", "actor", "event", "kind", "record", "previous", "salt", "#
        + #""payload", "digest", "link" FROM "trail" WHERE "entry" = 3"#,
      names: "U-02"),
    Case(
      "two entries exchanged",
      #"UPDATE "trail" SET "entry" = -3 WHERE "entry" = 3; UPDATE "trail" SET "entry" = 3 WHERE "entry" = "#
        + #"4; UPDATE "trail" SET "entry" = 4 WHERE "entry" = -3"#,
      names: "3"),
    Case("the note of the trail's end", #"UPDATE "workspace" SET "value" = '3 00' WHERE "name" = 'head'"#, names: "35"),
    Case(
      "an import marked as taken back", #"UPDATE "intake" SET "withdrawn" = 'x'"#, names: "IMP-2025-001"),
    Case("the entries of an import", #"UPDATE "intake" SET "last" = 5"#, names: "IMP-2025-001"),
    Case(
      "the mark of what was taken over", #"UPDATE "nonconformity" SET "takenOver" = 'IMP-2025-001'"# + nc,
      names: "NC-2025-001"),
    Case("a frozen document", #"UPDATE "frozen" SET "document" = '<review>1</review>'"#, names: "MR-2025"),
    Case(
      "a frozen document with its fingerprint",
      #"UPDATE "frozen" SET "document" = 'x', "fingerprint" = "#
        + #"'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'"#,
      names: "MR-2025"),
    Case("the fingerprint of a signed review", #"UPDATE "review" SET "fingerprint" = NULL"#, names: "MR-2025"),
    Case("a frozen document deleted", #"DELETE FROM "frozen""#, names: "MR-2025"),
    Case("the edition of a frozen document", #"UPDATE "frozen" SET "edition" = 2"#, names: "MR-2025"),
    Case("a reference to nothing", #"UPDATE "nonconformity" SET "owner" = 'E-999'"# + nc, names: "NC-2025-001"),
    Case(
      "a reference in a list to nothing",
      #"UPDATE "process" SET "units" = '["U-01","U-77"]' WHERE "id" = 'P-01'"#,
      names: "U-77"),
    Case(
      "a trigger",
      #"CREATE TRIGGER "t" AFTER INSERT ON "trail" BEGIN DELETE FROM "numbering"; END"#,
      names: "trigger t"),
  ]

  @Test(
    "Everything that plain SQL can do to records and trail is found, and its record or entry named", arguments: cases)
  func found(tampering: Case) throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; \(tampering.sql)")
    let findings = try Workspace.open(bench.path, for: .reading).check()
    #expect(!findings.isEmpty)
    let facts = findings.flatMap { $0.facts.values.map(\.plain) }
    #expect(facts.contains { $0.contains(tampering.names) }, "\(findings)")
  }
}
