import Foundation
import QualityModel

/// Files that belong together: each is complete beside its place before any is put there.
///
/// Who writes to the workspace as well stages the files inside of that, so that a full disk takes the change back, and
/// places them when the change stands.
final class StagedFiles {
  private var waiting: [(part: String, path: String, shown: String)] = []
  /// What is thrown where a failure has no name of its own.
  private let identifier: Refusal.ID

  init(_ identifier: Refusal.ID = .reportUnwritable) {
    self.identifier = identifier
  }

  deinit { discard() }

  /// Writes a file beside its place, for its owner only.
  /// - Parameter shown: the place as the person gave it
  /// - Throws: `report.unwritable`, `storage.full`; naming the place
  func add(_ bytes: [UInt8], _ path: String, shown: String? = nil) throws {
    let shown = shown ?? path
    var isFolder: ObjCBool = false
    guard
      !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    else {
      throw FileFailure.refusal(EISDIR, identifier, shown)
    }
    let (part, descriptor) = open(beside: path)
    guard descriptor >= 0 else { throw FileFailure.refusal(errno, identifier, shown) }
    waiting.append((part, path, shown))
    let failure = DescriptorWriting.write(bytes, to: descriptor)
    // Some systems say only now that there was no room.
    let isClosed = close(descriptor) == 0
    if let code = failure ?? (isClosed ? nil : errno) { throw FileFailure.refusal(code, identifier, shown) }
  }

  /// A name that nobody else has; what lies there is nobody's to delete.
  private func open(beside path: String) -> (part: String, descriptor: Int32) {
    var (part, descriptor): (String, Int32)
    repeat {
      part = "\(path).\(String(UInt32.random(in: 0 ... .max), radix: 36)).part"
      descriptor = Foundation.open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    } while descriptor < 0 && errno == EEXIST
    return (part, descriptor)
  }

  /// Puts all files in their places; what was there before is replaced.
  /// - Throws: `report.unwritable`, naming the place
  func place() throws {
    while let (part, path, shown) = waiting.first {
      guard rename(part, path) == 0 else { throw FileFailure.refusal(errno, identifier, shown) }
      waiting.removeFirst()
    }
  }

  /// Takes away what was not put in its place.
  func discard() {
    for file in waiting { unlink(file.part) }
    waiting = []
  }
}
