import Foundation
import QualityModel

/// Looks beside a workspace for files that still hold a text: pages, exports and backups that were made before it was
/// hidden.
struct CopiesSearch {
  private let folder: URL
  private let needles: [Data]

  /// More than this nobody keeps beside a workspace, and nobody waits for.
  private static let (mostFiles, largest, deepest) = (5_000, 256 << 20, 4)

  /// - Parameters:
  ///   - texts: what is looked for; in pages it stands as it is escaped there
  ///   - workspace: the path of the workspace, whose folder and the folders in it are looked through
  init(for texts: [String], beside workspace: String) {
    folder = URL(fileURLWithPath: workspace).deletingLastPathComponent()
    let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map(String.init).filter { $0.count > 3 }
    needles = Set(lines.flatMap { [$0, CopiesSearch.escaped($0)] }).sorted().map { Data($0.utf8) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The files that hold one of the texts, by their paths within the folder; the workspace itself is none of them.
  /// - Parameter own: the path of the workspace
  func files(besides own: String) -> [String] {
    guard !needles.isEmpty else { return [] }
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    var (found, seen): ([String], Int) = ([], 0)
    let itself = URL(fileURLWithPath: own).lastPathComponent
    while let file = files?.nextObject() as? URL, seen < CopiesSearch.mostFiles {
      if files?.level ?? 0 > CopiesSearch.deepest { files?.skipDescendants() }
      seen += 1
      let isItself = files?.level == 1 && [itself, itself + "-wal", itself + "-shm"].contains(file.lastPathComponent)
      if !isItself, holds(file) { found.append(name(of: file)) }
    }
    return found.sorted()
  }

  private func name(of file: URL) -> String {
    let start = folder.standardizedFileURL.path + "/"
    let path = file.standardizedFileURL.path
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }

  private func holds(_ file: URL) -> Bool {
    guard let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey]),
      values.isRegularFile == true, values.fileSize ?? 0 <= CopiesSearch.largest,
      let content = try? Data(contentsOf: file, options: .mappedIfSafe)
    else { return false }
    return needles.contains { content.range(of: $0) != nil }
  }
}
