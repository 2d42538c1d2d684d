import CSQLite

/// Copies all pages of a database over another one, in one transaction of that other one.
///
/// Nobody who reads or writes the other one sees anything between: what stood there, or all of what was copied.
/// Source: https://www.sqlite.org/c3ref/backup_finish.html
final class PageCopy {
  private let target: SQLiteConnection
  private var copying: OpaquePointer?

  init(from source: SQLiteConnection, to target: SQLiteConnection) throws {
    self.target = target
    copying = sqlite3_backup_init(target.handle, "main", source.handle, "main")
    if copying == nil { throw SQLiteFailure.refusal(sqlite3_errcode(target.handle), target.handle) }
  }

  deinit { finish() }

  /// Takes the right to write to the target and holds it: from here on nobody else changes it.
  /// - Throws: `storage.busy` if others do not give it up; storage refusals
  func lock() throws { try step(pages: 0, until: SQLITE_OK) }

  /// Copies everything and commits it.
  /// - Throws: storage refusals; then the target is as it was
  func run() throws {
    try step(pages: -1, until: SQLITE_DONE)
    finish()
  }

  private func step(pages: Int32, until end: Int32) throws {
    let code = sqlite3_backup_step(copying, pages)
    guard code == end else { throw SQLiteFailure.refusal(code, target.handle) }
  }

  /// Gives up what was not committed.
  private func finish() {
    sqlite3_backup_finish(copying)
    copying = nil
  }
}
