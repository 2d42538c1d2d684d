import CSQLite

/// One open database, spoken to through SQLite's C interface and nothing above it.
final class Database {
  let handle: OpaquePointer

  /// - Throws: `BenchError.program` if there is no database that can be written to
  init(_ path: String) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw BenchError.program("cannot open \(path)")
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that carry no values.
  func run(_ statements: String) throws {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  func prepare(_ text: String) throws -> Statement { try Statement(text, on: self) }

  /// SQLite's own words for what went wrong last.
  var failure: BenchError { .program(String(cString: sqlite3_errmsg(handle))) }
}
