import CSQLite
import Testing

/// SQLite without the program in between: as somebody with the sqlite3 program would get at the file.
final class PlainSQL {
  struct Failure: Error {
    let message: String
  }

  private let handle: OpaquePointer

  init(_ path: String, isReadOnly: Bool = false, creates: Bool = false) throws {
    var handle: OpaquePointer?
    let flags =
      isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (creates ? SQLITE_OPEN_CREATE : 0)
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw Failure(message: "cannot open")
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, 10_000)
  }

  deinit { sqlite3_close_v2(handle) }

  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw Failure(message: String(cString: sqlite3_errmsg(handle)) + ": " + sql)
    }
  }

  /// The rows of a query, columns as text.
  func rows(_ sql: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw Failure(message: String(cString: sqlite3_errmsg(handle)) + ": " + sql)
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return rows }
      guard code == SQLITE_ROW else { throw Failure(message: String(cString: sqlite3_errmsg(handle))) }
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) }
        })
    }
  }

  func value(_ sql: String) throws -> String {
    try rows(sql).first?.first.flatMap { $0 } ?? ""
  }
}
