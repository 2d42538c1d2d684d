import QualityModel
import QualityStore
import Testing

@Suite("Files of other programs")
struct FileAgeTests {
  private static let other = #"UPDATE "workspace" SET "value" = 'x y' WHERE "name" = 'description';"#

  private static func checked(_ sql: String) throws -> [String] {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA foreign_keys = OFF; \(sql)")
    return try Workspace.open(bench.path, for: .reading).check().map(\.identifier)
  }

  @Test("An older file is called older, as far as it is whole")
  func older() throws {
    let older = Self.other + #"DROP TABLE "training"; ALTER TABLE "unit" DROP COLUMN "headcount";"#
    #expect(refusal { _ = try Self.checked(older) } == "workspace.older")
    #expect(try Self.checked(older + #"UPDATE "trail" SET "actor" = 'x' WHERE "entry" = 3"#) != [])
    let behind = #"DELETE FROM "migration" WHERE "name" GLOB '0006*'; PRAGMA user_version = 5"#
    #expect(refusal { _ = try Self.checked(behind) } == "workspace.older")
  }

  @Test("A newer file is called newer: known by a table or a column that this program does not know")
  func newer() throws {
    #expect(refusal { _ = try Self.checked(Self.other + #"CREATE TABLE "future" ("id" TEXT)"#) } == "workspace.newer")
    let column = Self.other + #"ALTER TABLE "unit" ADD COLUMN "future" TEXT"#
    #expect(refusal { _ = try Self.checked(column) } == "workspace.newer")
  }
}
