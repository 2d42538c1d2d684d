import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("The migration by which a severity may wait")
struct SeverityMigrationTests {
  private func rows(_ connection: SQLiteConnection, _ sql: String) throws -> [String] {
    let statement = try connection.prepare(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  @Test("It is noted by its name, the copy before it stays as the file was", arguments: Release.all)
  func noted(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    let before = try SQLiteConnection(path: desk.workspace, .reading)
    let entries = try before.integer(#"SELECT count(*) FROM "trail""#)
    let ids = try rows(before, #"SELECT "id" FROM "nonconformity""#)
    _ = try Workspace.open(desk.workspace, for: .writing)
    let after = try SQLiteConnection(path: desk.workspace, .reading)
    #expect(try after.integer("PRAGMA user_version") == NamedMigration.all.count)
    #expect(try rows(after, #"SELECT "name" FROM "migration" ORDER BY 1"#) == NamedMigration.all.map(\.name))
    #expect(try after.integer(#"SELECT count(*) FROM "trail""#) == entries)
    #expect(try rows(after, #"SELECT "id" FROM "nonconformity""#) == ids && !ids.isEmpty)
    let copy = try SQLiteConnection(path: desk.workspace + ".before-update", .reading)
    #expect(try copy.integer("PRAGMA user_version") == 1)
  }

  @Test("The table is as this program makes it, with its indexes and its references", arguments: Release.all)
  func table(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    _ = try Workspace.open(desk.workspace, for: .writing)
    let fresh = desk.path("fresh.aplis")
    _ = try Workspace.create(fresh, at: Instant(secondsSince1970: 0))
    let questions = [
      #"SELECT "name" FROM pragma_index_list('nonconformity') ORDER BY 1"#,
      #"SELECT "name" || "type" || "notnull" || "pk" FROM pragma_table_info('nonconformity') ORDER BY 1"#,
      #"SELECT "from" || "table" || "to" FROM pragma_foreign_key_list('nonconformity') ORDER BY 1"#,
      #"SELECT "sql" FROM "sqlite_schema" WHERE "type" = 'index' AND "tbl_name" = 'nonconformity' ORDER BY 1"#,
    ]
    let (migrated, made) = try (
      SQLiteConnection(path: desk.workspace, .reading), SQLiteConnection(path: fresh, .reading)
    )
    for question in questions { #expect(try rows(migrated, question) == rows(made, question), "\(question)") }
  }

  @Test("Then a nonconformity without a severity is taken, and what refers to one still does", arguments: Release.all)
  func written(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    let words = ["nc", "add", "--title", "X", "--found", "2026-03-01", "--source", "employee", "--as", "E-001"]
    let run = desk.run(words + ["--process", "P-01"])
    #expect(run.code == 0, "\(run.errors)")
    let connection = try SQLiteConnection(path: desk.workspace, .reading)
    #expect(try rows(connection, "PRAGMA foreign_key_check").isEmpty)
    #expect(desk.run(["check"]).code == 0)
  }

  @Test("Who opens the file at the same moment finds it done, and does nothing again", arguments: Release.all)
  func again(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    _ = try Workspace.open(desk.workspace, for: .writing)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.workspace + ".before-update"))
    _ = try Workspace.open(desk.workspace, for: .writing)
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.workspace + ".before-update")) == bytes)
  }
}
