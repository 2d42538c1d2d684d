import QualityModel
import QualityStore
import Testing

@Suite("Numbers at their limits")
struct NumberLimitTests {
  static let limits = ["9223372036854775807", "-9223372036854775808"]

  private static func tampered(_ sql: String) throws -> Bench {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; \(sql)")
    return bench
  }

  private static func add(_ bench: Bench) throws {
    try Workspace.open(bench.path).write(as: Bench.actor(9)) { writer in
      _ = try writer.add(
        Sample.record("nonconformity", "", ["title": "Nav akta", "found": "2025-03-01", "source": "employee"]))
    }
  }

  @Test("A number that nobody gave ends no program: nothing follows on it, and the check names it", arguments: limits)
  func series(limit: String) throws {
    let bench = try Self.tampered(#"UPDATE "numbering" SET "last" = \#(limit)"#)
    #expect(refusal { try Self.add(bench) } == "numbering.exhausted")
    let found = try Workspace.open(bench.path, for: .reading).check().map(\.identifier)
    #expect(found.contains("check.numbering-altered"))
  }

  @Test(
    "An entry at the limit ends no program: nothing follows on it, and the check names the gap",
    arguments: ["9223372036854775807", "9223372036854775806"])
  func entry(limit: String) throws {
    let bench = try Self.tampered(
      #"UPDATE "trail" SET "entry" = \#(limit) WHERE "entry" = (SELECT max("entry") FROM "trail")"#)
    #expect(refusal { try Self.add(bench) } == "workspace.damaged")
    let workspace = try Workspace.open(bench.path, for: .reading)
    #expect(try workspace.check().contains { $0.identifier == "check.trail-gap" })
    #expect(throws: Never.self) { try workspace.read(asOf: .entry(5)) { try $0.count("unit", where: .always) } }
  }

  @Test("A file whose number of updates was changed is not brought up to date once more", arguments: [0, -1, 2])
  func version(number: Int) throws {
    let bench = try Self.tampered("PRAGMA user_version = \(number)")
    #expect(refusal { try Self.add(bench) } == "workspace.damaged")
    #expect(
      try Workspace.open(bench.path, for: .reading).check().map(\.identifier) == ["check.version-altered"])
  }

  @Test("The numbers in the fields of records end no check", arguments: limits)
  func fields(limit: String) throws {
    let bench = try Self.tampered(
      """
      UPDATE "nonconformity" SET "plannedCost" = \(limit), "reopened" = \(limit);
      UPDATE "intake" SET "first" = \(limit), "last" = \(limit), "takenOverRows" = \(limit);
      UPDATE "action" SET "progress" = \(limit); UPDATE "measurement" SET "entry" = \(limit);
      UPDATE "frozen" SET "entry" = \(limit), "head" = \(limit), "edition" = \(limit)
      """)
    #expect(try !Workspace.open(bench.path, for: .reading).check().isEmpty)
  }
}
