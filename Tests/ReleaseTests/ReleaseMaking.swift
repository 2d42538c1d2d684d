import Foundation
import Testing

/// Makes the files of a release from the story, on request only: `APLIS_MAKE_RELEASE=0.2.0 swift test --filter ReleaseMaking`.
@Suite("Making the files of a release", .enabled(if: Release.toMake != nil))
struct ReleaseMaking {
  @Test("A workspace is played and kept with what it exports")
  func make() throws {
    let release = try #require(Release.toMake)
    try #require(!FileManager.default.fileExists(atPath: release.folder.path), "files of a release are never made anew")
    let desk = try ReleaseDesk()
    for step in try ReleaseStory.steps() {
      let run = desk.run(step.words, on: step.day)
      try #require(run.code == 0, "\(step.words): \(run.errors)")
    }
    try keep(desk, release)
  }

  private func keep(_ desk: ReleaseDesk, _ release: Release) throws {
    try FileManager.default.createDirectory(at: release.folder, withIntermediateDirectories: true)
    try #require(desk.run(["backup", release.workspace.path]).code == 0)
    try #require(desk.run(["export", "--all", "--format", "json", "-o", release.records.path]).code == 0)
    let trail = desk.run(["trail", "list", "--all", "--json"])
    try #require(trail.code == 0)
    try Data(trail.output.utf8).write(to: release.trail)
  }
}
