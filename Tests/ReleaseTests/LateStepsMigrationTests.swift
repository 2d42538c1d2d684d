import QualityModel
import Testing

@testable import QualityStore

@Suite("The migration by which steps told later are found")
struct LateStepsMigrationTests {
  @Test("A file of before finds them by the same index as a new one", arguments: Release.all)
  func index(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    let workspace = try Workspace.open(desk.workspace, for: .writing)
    let fresh = try Workspace.create(desk.path("fresh.aplis"), at: Instant(secondsSince1970: 0))
    #expect(try definition(workspace) == definition(fresh))
    #expect(try plan(workspace).contains("trail of steps told later"))
  }

  private func definition(_ workspace: Workspace) throws -> String? {
    try workspace.read {
      try $0.connection.text("SELECT \"sql\" FROM \"sqlite_schema\" WHERE \"name\" = 'trail of steps told later'")
    }
  }

  private func plan(_ workspace: Workspace) throws -> String {
    try workspace.read { reader in
      let statement = try reader.connection.prepare("EXPLAIN QUERY PLAN " + LateSteps.query)
      var lines = ""
      while try statement.step() { lines += statement.text(3) ?? "" }
      return lines
    }
  }
}
