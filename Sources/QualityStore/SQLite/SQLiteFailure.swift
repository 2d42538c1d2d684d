import CSQLite
import Foundation
import QualityModel

/// Turns SQLite's result codes into refusals that people can act on.
///
/// Source: https://www.sqlite.org/rescode.html
enum SQLiteFailure {
  /// The refusal for a failed call on a database.
  static func refusal(_ code: Int32, _ database: OpaquePointer?) -> Refusal {
    // The memory that readers and writers share is a file, too; SQLite calls it a failure if there is no room for it.
    let isFull =
      code == SQLITE_IOERR | 19 << 8 || code & 0xff == SQLITE_IOERR && database.map(sqlite3_system_errno) == ENOSPC
    let code = isFull ? SQLITE_FULL : code
    let message = database.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
    return refusal(code, detail: message)
  }

  static func refusal(_ code: Int32, detail: String?) -> Refusal {
    let detail = "SQLite \(code)\(detail.map { ": \($0)" } ?? "")"
    return switch code & 0xff {
    case SQLITE_FULL: Refusal(.inputOutput, .storageFull, detail: detail)
    case SQLITE_READONLY, SQLITE_PERM: Refusal(.inputOutput, .storageReadOnly, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED: Refusal(.inputOutput, .storageBusy, detail: detail)
    case SQLITE_NOTADB: Refusal(.data, .workspaceForeign, detail: detail)
    case SQLITE_CORRUPT: Refusal(.data, .workspaceDamaged, detail: detail)
    case SQLITE_CANTOPEN: Refusal(.inputOutput, .storageCannotOpen, detail: detail)
    case SQLITE_CONSTRAINT: Refusal(.data, .storageConstraint, detail: detail)
    case SQLITE_ERROR where detail.contains("no such column") || detail.contains("no such table"):
      // The program asks only for what it declares: the file was made before that was declared.
      Refusal(.data, .workspaceOlder, detail: detail)
    case SQLITE_TOOBIG: Refusal(.data, .storageTooBig, detail: detail)
    default: Refusal(.inputOutput, .storageFailed, detail: detail)
    }
  }
}

extension Refusal.ID {
  static let storageBusy = Refusal.ID("storage.busy")
  static let storageCannotOpen = Refusal.ID("storage.cannot-open")
  static let storageConstraint = Refusal.ID("storage.constraint")
  static let storageTooBig = Refusal.ID("storage.too-big")
  static let workspaceDamaged = Refusal.ID("workspace.damaged")
  static let workspaceForeign = Refusal.ID("workspace.foreign")
  static let workspaceOlder = Refusal.ID("workspace.older")
}
