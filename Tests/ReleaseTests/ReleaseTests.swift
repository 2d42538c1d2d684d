import Foundation
import QualityModel
import Testing

@testable import QualityStore

/// Workspaces that released programs wrote, opened by this one. Whatever changes, what people have must stay readable,
/// whole and provable.
@Suite("Workspaces of earlier releases")
struct ReleaseTests {
  @Test("There is one of the last release at least, and each is small")
  func kept() throws {
    #expect(Release.all.map(\.version).contains("0.1.0"))
    for release in Release.all {
      let size = try Data(contentsOf: release.workspace).count
      #expect(size < 1_000_000, "\(release): \(size)")
    }
  }

  @Test(
    "A reader leaves it as it is: the same trail and the same records, or the word that it must be brought up to date",
    arguments: Release.all)
  func unmigrated(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    try expectSameTrail(desk, release)
    for (kind, bytes) in try release.expectedRecords() {
      let run = desk.run(["export", kind, "--format", "json", "-o", "\(kind).json"])
      // What the file lacks since this program added a field cannot be read before it is added.
      guard run.code == 0 else {
        #expect(run.code == 65 && run.errors.contains("[workspace.older]"), "\(kind): \(run.errors)")
        continue
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: desk.path("\(kind).json"))) == bytes, "\(release): \(kind)")
    }
    #expect(try Data(contentsOf: release.workspace) == Data(contentsOf: URL(fileURLWithPath: desk.workspace)))
  }

  @Test("Brought up to date it is whole: the check, the trail and the signed review", arguments: Release.all)
  func whole(_ release: Release) throws {
    let desk = try migrated(release)
    let check = desk.run(["check"])
    #expect(check.code == 0 && check.output.hasPrefix("Everything is whole"), "\(check.output)\(check.errors)")
    let trail = desk.run(["trail", "verify"])
    #expect(trail.code == 0 && trail.output.hasPrefix("The trail is whole"), "\(trail.output)\(trail.errors)")
    let review = desk.run(["review", "verify", "2025"])
    #expect(
      review.code == 0 && review.output.contains("by edition 1 of the rules")
        && review.output.contains("up to the signature are as they were"), "\(review.output)\(review.errors)")
  }

  @Test(
    "Each signed edition is given out by the templates that were kept for documents of its form", arguments: Release.all
  )
  func givenOut(_ release: Release) throws {
    let desk = try migrated(release)
    for edition in ["1", "2"] {
      let folder = desk.path("out\(edition)")
      let run = desk.run([
        "review", "build", "2025", "--edition", edition, "--format", "html,xml", "--language", "lv", "-o", folder,
      ])
      #expect(run.code == 0, "\(run.errors)")
      let page = try String(contentsOfFile: folder + "/review-2025.lv.html", encoding: .utf8)
      #expect(page.contains("Vadības pārskats 2025") && page.contains("\(edition). redakcija"))
      let verify = desk.run(["verify", folder + "/review-2025.xml"])
      #expect(verify.code == 0 && verify.output.contains("[verify.frozen]"), "\(verify.output)\(verify.errors)")
    }
  }

  @Test("Brought up to date it exports the same bytes: all records, and the trail", arguments: Release.all)
  func same(_ release: Release) throws {
    let desk = try migrated(release)
    try expectSameRecords(desk, release)
    try expectSameTrail(desk, release)
  }

  @Test("Brought up to date it is written to as before, and is whole then, too", arguments: Release.all)
  func written(_ release: Release) throws {
    let desk = try migrated(release)
    for words in [
      ["process", "add", "--name", "Meals", "--kind", "core", "--owner", "E-001", "--as", "E-001"],
      ["nonconformity", "reopen", "NC-2025-001", "--reason", "It came back", "--as", "E-001"], ["check"],
      ["review", "verify", "2025"],
    ] {
      let run = desk.run(words)
      #expect(run.code == 0, "\(words): \(run.output)\(run.errors)")
    }
  }

  @Test(
    "One that is taken for up to date by its outline has this program's tables and indexes: else raise the edition",
    arguments: Release.all)
  func outline(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    let connection = try SQLiteConnection(path: desk.workspace, .reading)
    let text = try connection.text(#"SELECT "value" FROM "workspace" WHERE "name" = 'description'"#)
    let noted = WorkspaceSchema.Description(text: try #require(text))
    #expect(noted.outline != WorkspaceSchema.outline || noted.digest == WorkspaceSchema.digest)
  }

  private func migrated(_ release: Release) throws -> ReleaseDesk {
    let desk = try ReleaseDesk(copying: release)
    _ = try Workspace.open(desk.workspace, for: .writing)
    return desk
  }

  /// Kinds that the release did not know must be empty.
  private func expectSameRecords(_ desk: ReleaseDesk, _ release: Release) throws {
    let run = desk.run(["export", "--all", "--format", "json", "-o", "records"])
    #expect(run.code == 0, "\(run.errors)")
    let found = try ExportedRecords.read(URL(fileURLWithPath: desk.path("records")))
    let expected = try release.expectedRecords()
    #expect(!expected.isEmpty)
    #expect(Set(found.keys) == Set(expected.keys))
    for (kind, bytes) in expected { #expect(found[kind] == bytes, "\(release): \(kind)") }
  }

  private func expectSameTrail(_ desk: ReleaseDesk, _ release: Release) throws {
    let run = desk.run(["trail", "list", "--all", "--json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(try Data(run.output.utf8) == Data(contentsOf: release.trail), "\(release)")
  }
}
