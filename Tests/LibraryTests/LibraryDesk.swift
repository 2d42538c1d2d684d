import Foundation
import QualityModel
import QualityStore

/// A temporary folder with a small workspace, made as a program of somebody else would make it.
final class LibraryDesk {
  let folder: String

  static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let templates = home.appendingPathComponent("Templates")
  static let now = Instant(secondsSince1970: 1_743_408_000)

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/aplis-library-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try fill(try Workspace.create(file, at: Self.now))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var file: String { folder + "/quality.aplis" }

  private func fill(_ workspace: Workspace) throws {
    var organisation = Record<Organisation>(id: "ORG")
    organisation.name = "Social Service"
    organisation.language = .en
    var manager = Record<Person>(id: "E-001")
    manager.name = "Quality manager"
    manager.roles = [.qualityManager]
    var process = Record<QualityProcess>(id: "P-01")
    process.name = "Home care"
    process.kind = .core
    try workspace.write(as: Actor("owner", at: Self.now)) { writer in
      for record in [organisation.content, manager.content, process.content] { try writer.add(record) }
    }
  }
}
