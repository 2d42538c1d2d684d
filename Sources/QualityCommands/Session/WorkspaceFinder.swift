import Foundation
import QualityModel

/// Finds the nearest `*.aplis` file in a folder or those above it. Backups that lie beside a workspace are passed over.
enum WorkspaceFinder {
  /// - Throws: `workspace.not-found`; `workspace.several` if a folder holds more than one
  /// - Parameter isBackup: asked only where there are several
  static func nearest(from folder: String, isBackup: (String) -> Bool) throws -> String {
    // The folder in which the program was called may be gone: then there is nothing above it either.
    guard folder.hasPrefix("/") else { throw Refusal(.inputOutput, .folderGone) }
    var current = URL(fileURLWithPath: folder)
    while true {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: current.path)) ?? []
      let files = names.filter { $0.hasSuffix(".aplis") }.sorted()
      let own = files.count > 1 ? files.filter { !isBackup(current.appendingPathComponent($0).path) } : files
      if files.count > 1, own.count != 1 { throw Refusal(.usage, .workspaceSeveral, ["files": .words(files)]) }
      if let file = own.first { return current.appendingPathComponent(file).path }
      guard current.path != "/" else { throw Refusal(.usage, .workspaceNotFound) }
      current = current.deletingLastPathComponent()
    }
  }
}

extension Refusal.ID {
  static let folderGone = Refusal.ID("folder.gone")
  static let workspaceNotFound = Refusal.ID("workspace.not-found")
  static let workspaceSeveral = Refusal.ID("workspace.several")
}
