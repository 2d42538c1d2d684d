import Foundation
import QualityModel

/// Files that belong together: each is complete beside its place before any is put there.
///
/// Who writes to the workspace as well stages the files inside of that, so that a full disk takes the change back, and
/// places them when the change stands.
final class StagedFiles {
  private var waiting: [(part: String, path: String)] = []

  deinit { discard() }

  /// Writes a file beside its place, for its owner only.
  /// - Throws: `report.unwritable`, naming the place
  func add(_ bytes: [UInt8], _ path: String) throws {
    var isFolder: ObjCBool = false
    guard
      !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    else {
      throw refusal(path, EISDIR)
    }
    let part = "\(path).\(getpid()).part"
    let descriptor = open(part, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw refusal(path, errno) }
    waiting.append((part, path))
    let failure = DescriptorWriting.write(bytes, to: descriptor)
    // Some systems say only now that there was no room.
    let isClosed = close(descriptor) == 0
    if let code = failure ?? (isClosed ? nil : errno) { throw refusal(path, code) }
  }

  /// Puts all files in their places; what was there before is replaced.
  /// - Throws: `report.unwritable`, naming the place
  func place() throws {
    while let (part, path) = waiting.first {
      guard rename(part, path) == 0 else { throw refusal(path, errno) }
      waiting.removeFirst()
    }
  }

  /// Takes away what was not put in its place.
  func discard() {
    for (part, _) in waiting { unlink(part) }
    waiting = []
  }

  private func refusal(_ path: String, _ code: Int32) -> Refusal {
    Refusal(
      .inputOutput, .reportUnwritable, ["file": .text(path)], detail: String(cString: strerror(code)))
  }
}
