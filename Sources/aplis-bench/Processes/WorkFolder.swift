import Foundation

/// The folder for workloads, databases and reports: a temporary one that is removed at the end, or one to keep.
struct WorkFolder {
  let path: String
  private let isKept: Bool

  /// - Parameter kept: the folder to keep everything in; nil for a temporary one
  init(kept: String?) throws {
    isKept = kept != nil
    if let kept {
      try WorkFolder.make(kept)
      path = kept
    } else {
      path = try WorkFolder.temporary()
    }
  }

  /// Makes a folder, and those above it, where there is none yet.
  static func make(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw BenchError.refused("cannot make the folder \(path)")
    }
  }

  private static func temporary() throws -> String {
    let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/aplis-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchError.refused("cannot make a folder in \(parent)") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a part that is needed no longer, unless everything is kept.
  func discard(_ part: String) {
    if !isKept { try? FileManager.default.removeItem(atPath: part) }
  }

  func discardAll() {
    discard(path)
  }
}
