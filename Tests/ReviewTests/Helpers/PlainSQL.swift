import CSQLite

/// Asks a workspace file in plain SQL, past everything that the program knows about it.
final class PlainSQL {
  struct Failure: Error, CustomStringConvertible {
    let sql: String
    let message: String
    var description: String { "\(message) in: \(sql)" }
  }

  private var connection: OpaquePointer?

  init(_ path: String, writing: Bool = false) throws {
    let flags = writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    guard sqlite3_open_v2(path, &connection, flags, nil) == SQLITE_OK else { throw failure(path) }
    // Whoever closed the workspace last may still be putting its file in order.
    sqlite3_busy_timeout(connection, 10_000)
  }

  deinit {
    sqlite3_close(connection)
  }

  private func failure(_ sql: String) -> Failure {
    Failure(sql: sql, message: String(cString: sqlite3_errmsg(connection)))
  }

  func run(_ sql: String) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
  }

  /// The rows of an answer, every value as text.
  func rows(_ sql: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw failure(sql) }
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append(
          (0..<sqlite3_column_count(statement)).map { sqlite3_column_text(statement, $0).map { String(cString: $0) } })
      case SQLITE_DONE: return rows
      default: throw failure(sql)
      }
    }
  }

  /// The first column of an answer.
  func column(_ sql: String) throws -> [String] { try rows(sql).compactMap { $0.first.flatMap { $0 } } }
}
