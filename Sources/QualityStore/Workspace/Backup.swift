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
  func write(to target: String, replacing: Bool, at instant: Instant) throws -> TrailMark {
    var status = stat()
    guard stat(target, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(.usage, .workspaceNotAFile, ["file": .text(target)])
    }
    guard !WorkspaceFile.isTaken(target) || holdsNothingElse(target) else {
      throw Refusal(.usage, .outputWorkspace, ["file": .text(target)])
    }
    // Only what may be replaced is told how it is.
    guard replacing || access(target, F_OK) != 0 else { throw Refusal(.usage, .backupExists, ["file": .text(target)]) }
    let (copy, newest) = try copy(beside: target, at: instant)
    try write(to: target, from: copy, replacing: replacing)
    return newest
  }

  /// Whether a file that bears no mark holds nothing that this workspace does not: the end of its trail stands in this one.
  /// So it is with the backups of a program that left no mark.
  private func holdsNothingElse(_ path: String) -> Bool {
    guard !WorkspaceFile.isCompanion(path),
      let other = try? SQLiteConnection(path: path, Workspace.access(toBackup: path)),
      let head = try? TrailWriter.head(of: other), head.0 > 0
    else { return false }
    return (try? WorkspaceReader(connection).link(of: head.0)) == head.1.hex
  }

  /// The copy that is made before a file is changed as a whole; one of an earlier change gives way.
  func keep(at target: String, at instant: Instant) throws {
    try write(to: target, from: copy(beside: target, at: instant).file, replacing: true)
  }

  private func write(to target: String, from unfinished: UnfinishedFile, replacing: Bool) throws {
    // What SQLite left beside a file that stood here belongs to that file, not to this one.
    if replacing { for ending in Companions.endings { unlink(target + ending) } }
    try Companions.putAside(beside: target)
    guard try unfinished.place(at: target, replacing: replacing) else {
      throw Refusal(.usage, .backupExists, ["file": .text(target)])
    }
  }

  /// Makes a whole copy that is not in its place yet, with the mark of a backup. All is read in one transaction, so that
  /// the entry that is told is the last one of the copy.
  func copy(beside target: String, at instant: Instant) throws -> (file: UnfinishedFile, newest: TrailMark) {
    let unfinished = try UnfinishedFile(beside: target)
    let copy = try SQLiteConnection(path: unfinished.path, .writing)
    let newest = try read(into: copy)
    // Without a log everything is in the one file; a damaged workspace is copied as it is.
    let mode = try copy.text("PRAGMA journal_mode = DELETE")
    if mode == "delete" { try? FileNotes(copy).markAsBackup(instant) }
    try copy.runScript("PRAGMA journal_mode = WAL")
    return (unfinished, newest)
  }

  /// A caller that reads or writes already has its transaction.
  private func read(into copy: SQLiteConnection) throws -> TrailMark {
    let isOwn = sqlite3_get_autocommit(connection.handle) != 0
    if isOwn { try connection.runScript("BEGIN") }
    defer { if isOwn { try? connection.runScript("COMMIT") } }
    // Of a damaged trail there is no end to be told.
    let (entry, link) = (try? TrailWriter.head(of: connection)) ?? (0, TrailEntry.origin)
    try PageCopy(from: connection, to: copy).run()
    return TrailMark(entry: entry, link: link.hex)
  }
}

extension Refusal.ID {
  static let backupExists = Refusal.ID("backup.exists")
}
