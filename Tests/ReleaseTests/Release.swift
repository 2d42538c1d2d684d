import Foundation

/// What is kept of a release: a workspace that its program wrote, and what it exported from it.
struct Release: Sendable, CustomStringConvertible {
  /// The version, as the folder is called.
  let version: String

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// All that are kept; a new one joins by its folder.
  static var all: [Release] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []
    return names.map(Release.init).filter { FileManager.default.fileExists(atPath: $0.workspace.path) }
      .sorted { $0.version < $1.version }
  }

  /// The one whose files are to be made now, if any are.
  static var toMake: Release? { ProcessInfo.processInfo.environment["APLIS_MAKE_RELEASE"].map(Release.init) }

  var description: String { version }
  var folder: URL { Release.fixtures.appendingPathComponent(version) }
  var workspace: URL { folder.appendingPathComponent("workspace.aplis") }
  var records: URL { folder.appendingPathComponent("records") }
  var trail: URL { folder.appendingPathComponent("trail.json") }

  /// The exported records by the key of their kind, as they were written.
  func expectedRecords() throws -> [String: Data] {
    try ExportedRecords.read(records)
  }
}
