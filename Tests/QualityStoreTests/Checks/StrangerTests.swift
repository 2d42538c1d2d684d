import QualityModel
import QualityStore
import Testing

@Suite("What somebody put into the file")
struct StrangerTests {
  @Test("A planted trigger does not run")
  func trigger() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run(
      """
      CREATE TRIGGER "planted" AFTER INSERT ON "trail"
      BEGIN UPDATE "person" SET "roles" = '["director"]' WHERE "id" = 'E-014'; END
      """)
    try Workspace.open(bench.path).write(as: Bench.actor(9)) {
      _ = try $0.add(Sample.record("unit", "U-09", ["name": "Cita nodaļa"]))
    }
    #expect(try PlainSQL(bench.path).value(#"SELECT "roles" FROM "person" WHERE "id" = 'E-014'"#) == "")
    let found = try Workspace.open(bench.path, for: .reading).check().map(\.identifier)
    #expect(found == ["check.stranger-trigger"])
  }

  @Test("A view in the place of a table is not read, and the check goes on to its end")
  func view() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run(
      """
      PRAGMA foreign_keys = OFF; ALTER TABLE "unit" RENAME TO "old";
      CREATE VIEW "unit" AS SELECT * FROM "old"; UPDATE "process" SET "name" = 'Cits'
      """)
    let workspace = try Workspace.open(bench.path, for: .reading)
    #expect(throws: Refusal.self) { try workspace.read { try $0.count("unit", where: .always) } }
    let findings = try workspace.check()
    #expect(Set(findings.map(\.identifier)).isSuperset(of: ["check.stranger-view", "check.table-missing"]))
    #expect(findings.contains { $0.identifier == "check.record-altered" && $0.facts["record"] == .record("P-01") })
  }

  @Test("What cannot be read in one part keeps no other from being looked through")
  func parts() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run(
      """
      ALTER TABLE "unit" DROP COLUMN "headcount"; UPDATE "person" SET "name" = 'Cits' WHERE "id" = 'E-014'
      """)
    let findings = try Workspace.open(bench.path, for: .reading).check()
    let expected: Set = ["check.column-missing", "check.incomplete", "check.record-altered"]
    #expect(Set(findings.map(\.identifier)).isSuperset(of: expected), "\(findings)")
    #expect(findings.allSatisfy { !$0.facts.values.contains { $0.plain.contains("no such") } })
  }
}
