import Foundation
import QualityModel

/// By what a file that was installed is known again.
enum FileMark {
  /// Texts are known by their content. A file as large as the program is known by its size: that is looked up at once,
  /// and nobody writes such a file by hand.
  private static let largest = 8_000_000

  /// - Returns: `nil` if no ordinary file stands there
  static func of(_ path: String) -> String? {
    var state = stat()
    guard lstat(path, &state) == 0, state.st_mode & S_IFMT == S_IFREG else { return nil }
    guard state.st_size < largest else { return "size-\(state.st_size)" }
    return FileManager.default.contents(atPath: path).map { SHA256.digest(of: [UInt8]($0)).hex }
  }

  /// Whether anything at all stands there, a link that leads nowhere too.
  static func isTaken(_ path: String) -> Bool {
    var state = stat()
    return lstat(path, &state) == 0
  }
}
