import Foundation
import QualityCommands
import QualityModel

/// A temporary folder with a workspace, in which commands run in this process on a day that is given.
final class ReleaseDesk {
  let folder: String

  /// The checkout, whose `Templates/` and `Criteria/` the commands read.
  private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/aplis-release-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// With a copy of a release's workspace.
  convenience init(copying release: Release) throws {
    try self.init()
    try FileManager.default.copyItem(at: release.workspace, to: URL(fileURLWithPath: workspace))
  }

  var workspace: String { path("quality.aplis") }

  func path(_ name: String) -> String { folder + "/" + name }

  func run(_ words: [String], on day: Day = Day(year: 2026, month: 3, day: 31) ?? .first) -> Run {
    let console = KeptConsole()
    let surroundings = Surroundings(
      environment: ["APLIS_HOME": ReleaseDesk.home], folder: folder, executable: "/nowhere/aplis", account: "tester",
      now: Instant(text: "\(day.text)T10:00:00Z") ?? Instant(secondsSince1970: 0), today: day)
    let code = Program.run(words, surroundings, console)
    return Run(code: code, output: console.output, errors: console.errors)
  }
}
