package import Foundation

/// Where template files are found: one folder, or an organisation's own before the one that came with the
/// program.
///
/// Each file is looked for by itself, so an organisation that changes one page copies that page only.
///
/// ```swift
/// let folder = TemplateFolder([ownFolder, shippedFolder])
/// ```
package struct TemplateFolder: Sendable {
  private let folders: [URL]

  /// - Parameter folders: the first that has a file gives it.
  package init(_ folders: [URL]) {
    self.folders = folders
  }

  /// Reads a file.
  ///
  /// - Returns: `nil` if no folder has it, if it cannot be read, or if the name leads out of the folder.
  func read(_ name: String) -> [UInt8]? {
    guard isPlain(name) else { return nil }
    for folder in folders {
      if let data = try? Data(contentsOf: folder.appending(path: name)) { return Array(data) }
    }
    return nil
  }

  /// Whether a folder has a file of that name.
  func has(_ name: String) -> Bool {
    isPlain(name) && folders.contains { FileManager.default.fileExists(atPath: $0.appending(path: name).path) }
  }

  /// The names of all files, without doubles.
  var names: Set<String> {
    Set(folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0.path)) ?? [] })
  }

  private func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains { "/\\\0".contains($0) }
  }
}
