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

  private static let undone = #"CREATE TABLE "undone" ("entry" INTEGER NOT NULL, "content" TEXT NOT NULL) STRICT"#
  /// Changes the definition of a table as only somebody who means it can.
  private static func schema(of table: String, _ old: String, _ new: String) -> String {
    """
    PRAGMA writable_schema = ON;
    UPDATE "sqlite_schema" SET "sql" = replace("sql", '\(old)', '\(new.replacing("'", with: "''"))')
    WHERE "name" = '\(table)'; PRAGMA writable_schema = RESET
    """
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
      #"CREATE TRIGGER "planted" AFTER INSERT ON "trail" BEGIN DELETE FROM "numbering"; END"#,
      names: "planted"),
    Case("a view", #"CREATE VIEW "planted" AS SELECT 1"#, names: "planted"),
    Case("a stranger's table", #"CREATE TABLE "planted" ("x" TEXT)"#, names: "planted"),
    Case("a stranger's table of search", #"CREATE VIRTUAL TABLE "planted" USING fts5("x")"#, names: "planted"),
    Case("a stranger's column", #"ALTER TABLE "unit" ADD COLUMN "planted" TEXT"#, names: "planted"),
    Case("a stranger's column of the trail", #"ALTER TABLE "trail" ADD COLUMN "planted" TEXT"#, names: "planted"),
    Case("a stranger's index", #"CREATE INDEX "planted" ON "unit" ("name")"#, names: "planted"),
    Case("an index dropped", #"DROP INDEX "nonconformity_by_due""#, names: "nonconformity_by_due"),
    Case(
      "an index made in another way",
      #"DROP INDEX "nonconformity_by_due"; CREATE INDEX "nonconformity_by_due" ON "nonconformity" ("due")"#,
      names: "nonconformity_by_due"),
    Case("a table dropped", #"DROP TABLE "training""#, names: "training"),
    Case("a column dropped", #"ALTER TABLE "unit" DROP COLUMN "headcount""#, names: "headcount"),
    Case(
      "a column that may be empty now",
      schema(of: "unit", #""name" TEXT NOT NULL"#, #""name" TEXT"#), names: "unit"),
    Case(
      "a column with a value by itself",
      schema(of: "unit", #""name" TEXT NOT NULL"#, #""name" TEXT NOT NULL DEFAULT 'x'"#), names: "unit"),
    Case("a column of another sort", schema(of: "unit", #""note" TEXT"#, #""note" INTEGER"#), names: "unit"),
    Case("a table that is strict no more", schema(of: "unit", "STRICT, WITHOUT", "WITHOUT"), names: "unit"),
    Case("a check dropped", schema(of: "trail", #" CHECK (length("link") = 32)"#, ""), names: "trail"),
    Case("the number of updates at nought", "PRAGMA user_version = 0", names: "0"),
    Case("the number of updates below nought", "PRAGMA user_version = -1", names: "-1"),
    Case("a note of an update deleted", #"DELETE FROM "migration" WHERE "name" GLOB '0002*'"#, names: "0003"),
    Case(
      "a note of an update added", #"INSERT INTO "migration" VALUES ('9999-x', '2025-01-01T00:00:00Z')"#,
      names: "9999-x"),
    Case("the time of an update", #"UPDATE "migration" SET "at" = 'x' WHERE "name" GLOB '0002*'"#, names: "0002"),
    Case("a note of the file added", #"INSERT INTO "workspace" VALUES ('planted', 'x')"#, names: "planted"),
    Case("a note of the file deleted", #"DELETE FROM "workspace" WHERE "name" = 'description'"#, names: "description"),
    Case(
      "a number at its limit", #"UPDATE "numbering" SET "last" = 9223372036854775807"#, names: "9223372036854775807"),
    Case("a number below nought", #"UPDATE "numbering" SET "last" = -9223372036854775808"#, names: "NC-2025"),
    Case(
      "a series that no kind has", #"UPDATE "numbering" SET "series" = 'ZZ' WHERE "series" = 'NC-2025'"#, names: "ZZ"),
    Case(
      "an entry at the limit", #"UPDATE "trail" SET "entry" = 9223372036854775807 WHERE "entry" = 20"#,
      names: "9223372036854775807"),
    Case(
      "an entry at the other limit", #"UPDATE "trail" SET "entry" = -9223372036854775808 WHERE "entry" = 20"#,
      names: "20"),
    Case("a cell that is half a list", #"UPDATE "process" SET "criteria" = '[x' WHERE "id" = 'P-01'"#, names: "P-01"),
    Case(
      "a payload that is half a text", #"UPDATE "trail" SET "payload" = '{"changed":{"due"' WHERE "entry" = 17"#,
      names: "17"),
    Case("rows kept of no import", #"\#(undone); INSERT INTO "undone" VALUES (3, '{}')"#, names: "3"),
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
