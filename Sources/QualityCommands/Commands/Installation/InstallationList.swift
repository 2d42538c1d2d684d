import Foundation
import QualityModel

/// What was put where by an installation, so that an update and a removal touch nothing else.
///
/// A text of lines, each with a mark (``FileMark``) and a path from the installation's folder; a folder that was made
/// has the mark `folder`. A file that is being replaced stands there twice, as it was and as it will be.
struct InstallationList: Equatable {
  private(set) var marks: [String: Set<String>] = [:]
  private(set) var folders: Set<String> = []

  private static let folderMark = "folder"

  /// The paths of all files, in ascending order.
  var paths: [String] { InstallationList.sorted(marks.keys) }

  mutating func note(_ path: String, _ mark: String) { marks[path, default: []].insert(mark) }

  mutating func noteFolder(_ path: String) { folders.insert(path) }

  mutating func forgetFolder(_ path: String) { folders.remove(path) }

  /// Both, for the time in which the one follows the other.
  func joined(with other: InstallationList) -> InstallationList {
    var list = self
    list.marks.merge(other.marks) { $0.union($1) }
    list.folders.formUnion(other.folders)
    return list
  }

  // MARK: The file

  init() {}

  /// - Throws: `install.list` if a line is none of ours: nothing is deleted along a list that somebody else wrote
  init(text: String, shown: String) throws {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, InstallationList.isInside(parts[1]) else {
        throw Refusal(.data, .installList, ["file": .text(shown)])
      }
      if parts[0] == InstallationList.folderMark { noteFolder(parts[1]) } else { note(parts[1], parts[0]) }
    }
  }

  var text: String {
    let files = paths.flatMap { path in InstallationList.sorted(marks[path] ?? []).map { "\($0) \(path)\n" } }
    let made = InstallationList.sorted(folders).map { "\(InstallationList.folderMark) \($0)\n" }
    return (files + made).joined()
  }

  private static func isInside(_ path: String) -> Bool {
    path == "." || !path.hasPrefix("/") && !path.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }

  private static func sorted(_ texts: some Sequence<String>) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Refusal.ID {
  static let installList = Refusal.ID("install.list")
}
