import Foundation
import QualityModel

/// A database that is made beside its place, under a name that nobody else has, and put there once it is whole.
///
/// Whoever is killed meanwhile leaves this file and nothing else changed.
final class UnfinishedFile {
  let path: String
  private var isThere = true

  /// Makes the empty file, for its owner only.
  /// - Throws: `storage.folder-read-only`, `storage.full`, `storage.cannot-open`
  init(beside target: String) throws {
    var name: String
    var descriptor: Int32
    repeat {
      name = "\(target).unfinished-\(String(UInt32.random(in: 0 ... .max), radix: 36))"
      descriptor = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    } while descriptor < 0 && errno == EEXIST
    guard descriptor >= 0 else { throw UnfinishedFile.refusal(errno, target) }
    close(descriptor)
    path = name
  }

  deinit { if isThere { Companions.remove(with: path) } }

  /// Puts the file in its place, whole and on the disk. Everything that had it open has closed it before.
  /// - Parameter replacing: whether a file that stands there is replaced; `false`: then nothing is done
  /// - Returns: whether it is there now
  /// - Throws: `storage.failed`, `storage.full`
  func place(at target: String, replacing: Bool) throws -> Bool {
    let file = try descriptor(of: path, naming: target)
    defer { close(file) }
    // A medium that cannot tell whether something is on it is believed.
    if fsync(file) != 0, errno != EINVAL, errno != ENOTSUP {
      throw FileFailure.refusal(errno, .storageFailed, target)
    }
    let folder = try descriptor(of: UnfinishedFile.folder(of: target), naming: target)
    defer { close(folder) }
    guard try replacing ? move(to: target) : linkOnce(at: target) else { return false }
    isThere = false
    // The file stands in its place: to report a failure now would be wrong.
    fsync(folder)
    return true
  }

  private func move(to target: String) throws -> Bool {
    guard rename(path, target) == 0 else { throw FileFailure.refusal(errno, .storageFailed, target) }
    return true
  }

  /// A second name for the file is given only where nothing has it; some media know no second names.
  private func linkOnce(at target: String) throws -> Bool {
    if link(path, target) == 0 {
      unlink(path)
      return true
    }
    if errno == EEXIST { return false }
    var status = stat()
    return try lstat(target, &status) == 0 ? false : move(to: target)
  }

  private func descriptor(of path: String, naming target: String) throws -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure.refusal(errno, .storageFailed, target) }
    return descriptor
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func refusal(_ code: Int32, _ target: String) -> Refusal {
    guard [EACCES, EPERM, EROFS].contains(code) else { return FileFailure.refusal(code, .storageCannotOpen, target) }
    return Refusal(
      .inputOutput, .storageFolderReadOnly, ["file": .text(target), "folder": .text(folder(of: target))],
      detail: String(cString: strerror(code)))
  }
}

extension Refusal.ID {
  static let storageFolderReadOnly = Refusal.ID("storage.folder-read-only")
}
