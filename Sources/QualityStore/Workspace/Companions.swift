import Foundation
import QualityModel

/// The files that SQLite keeps beside a database: its log, the memory that readers and writers share, its journal.
///
/// They belong to the one file beside which they stood when they were written: read with another one they would change it.
enum Companions {
  static let endings = ["-wal", "-shm", "-journal"]

  /// Deletes a file that is worth nothing, and all of them.
  static func remove(with path: String) {
    for ending in [""] + endings { unlink(path + ending) }
  }

  /// Puts those aside that stand beside a place where nothing stands, so that no file that comes there is read with
  /// them. What may hold somebody's changes is kept.
  /// - Throws: `storage.failed`
  static func putAside(beside path: String) throws {
    for ending in endings {
      var status = stat()
      guard stat(path + ending, &status) == 0 else { continue }
      if ending == "-shm" || status.st_size == 0 {
        unlink(path + ending)
      } else if rename(path + ending, FreeName.of(path + ".left") + ending) != 0 {
        throw FileFailure.refusal(errno, .storageFailed, path + ending)
      }
    }
  }
}
