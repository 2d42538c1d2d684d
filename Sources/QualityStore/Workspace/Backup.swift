import CSQLite
import Foundation
import QualityModel

/// Copies a workspace with SQLite's backup interface.
struct Backup {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// Writes to a file beside the target first, so that a copy that breaks off is never taken for a whole one.
  /// - Returns: the newest entry that the copy holds
  @discardableResult
  func write(to target: String, replacing: Bool) throws -> TrailMark {
    guard replacing || access(target, F_OK) != 0 else { throw Refusal(.usage, .backupExists, ["file": .text(target)]) }
    var status = stat()
    guard stat(target, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(.usage, .workspaceNotAFile, ["file": .text(target)])
    }
    let unfinished = target + ".unfinished"
    remove(unfinished)
    let descriptor = Foundation.open(unfinished, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw FileFailure.refusal(errno, .storageCannotOpen, target)
    }
    close(descriptor)
    let newest: TrailMark
    do {
      newest = try copy(to: unfinished)
    } catch {
      remove(unfinished)
      throw error
    }
    // What SQLite left beside a file that stood here belongs to that file, not to this one.
    for suffix in Backup.companions { unlink(target + suffix) }
    guard rename(unfinished, target) == 0 else {
      let code = errno
      remove(unfinished)
      throw FileFailure.refusal(code, .storageFailed, target)
    }
    return newest
  }

  /// What SQLite may leave beside a file when a copy breaks off.
  private static let companions = ["-wal", "-shm", "-journal"]

  private func remove(_ path: String) {
    for suffix in [""] + Backup.companions { unlink(path + suffix) }
  }

  /// All in one transaction, so that the entry that is told is the last one of the copy.
  private func copy(to path: String) throws -> TrailMark {
    try connection.runScript("BEGIN")
    defer { try? connection.runScript("COMMIT") }
    let (entry, link) = try TrailWriter.head(of: connection)
    let copy = try SQLiteConnection(path: path, .creating)
    guard let backup = sqlite3_backup_init(copy.handle, "main", connection.handle, "main") else {
      throw SQLiteFailure.refusal(sqlite3_errcode(copy.handle), copy.handle)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw SQLiteFailure.refusal(code, copy.handle) }
    return TrailMark(entry: entry, link: link.hex)
  }
}

extension Refusal.ID {
  static let backupExists = Refusal.ID("backup.exists")
}
