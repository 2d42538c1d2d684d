import CSQLite
import QualityModel

/// One open database. It belongs to one thread and closes itself.
final class SQLiteConnection {
  enum Access {
    case reading, writing, creating
    /// A file that nobody can change while it is read, such as one on a read-only medium: nothing is locked, and
    /// nothing is put beside it (https://www.sqlite.org/uri.html#uriimmutable).
    case readingFrozen

    fileprivate var flags: Int32 {
      switch self {
      case .reading: SQLITE_OPEN_READONLY
      case .readingFrozen: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .writing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    }
  }

  let handle: OpaquePointer
  private var statements: [String: SQLiteStatement] = [:]

  /// How long a writer waits for another one before it gives up, in milliseconds.
  static let patience: Int32 = 120_000

  init(path: String, _ access: Access) throws {
    var handle: OpaquePointer?
    let name = access == .readingFrozen ? SQLiteConnection.frozenAddress(of: path) : path
    let code = sqlite3_open_v2(name, &handle, access.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nil)
    guard code == SQLITE_OK, let handle else {
      let refusal = SQLiteFailure.refusal(code, handle)
      sqlite3_close_v2(handle)
      throw refusal
    }
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, SQLiteConnection.patience)
    // Nothing that a foreign file brings along may run: no tricks with the schema, no functions in it.
    _ = aplis_set_defensive(handle)
    _ = aplis_set_trusted_schema_off(handle)
    _ = aplis_set_triggers_off(handle)
    _ = aplis_set_views_off(handle)
    _ = aplis_set_strict_names(handle)
    LowercaseFunction.define(on: handle)
    NameCollation.define(on: handle)
  }

  /// The path as an address; the signs that mean something in one are written as their codes.
  private static func frozenAddress(of path: String) -> String {
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    return "file:\(escaped)?immutable=1"
  }

  deinit {
    statements = [:]
    sqlite3_close_v2(handle)
  }

  /// Prepares a statement; the caller keeps it.
  func prepare(_ sql: String) throws -> SQLiteStatement {
    try SQLiteStatement(sql, on: self)
  }

  /// A statement that stays prepared for the next use.
  func kept(_ sql: String) throws -> SQLiteStatement {
    if let statement = statements[sql] { return statement }
    let statement = try prepare(sql)
    statements[sql] = statement
    return statement
  }

  /// Runs a statement with its values to the end.
  func run(_ sql: String, _ values: [SQLValue] = []) throws {
    let statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// Runs several statements that carry no values, such as a schema.
  func runScript(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteFailure.refusal(code, handle) }
  }

  /// The first column of the first row.
  func text(_ sql: String, _ values: [SQLValue] = []) throws -> String? {
    let statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? statement.text(0) : nil
  }

  func integer(_ sql: String, _ values: [SQLValue] = []) throws -> Int? {
    let statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? statement.integer(0) : nil
  }

  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Runs the body while foreign keys are not watched: SQLite would look for referring rows one by one. Whoever does so
  /// looks himself (https://www.sqlite.org/pragma.html#pragma_foreign_keys).
  func withoutForeignKeys<Result>(_ body: () throws -> Result) throws -> Result {
    try runScript("PRAGMA foreign_keys = OFF")
    defer { try? runScript("PRAGMA foreign_keys = ON") }
    return try body()
  }

  /// Takes over into the file itself what stands in its log, as far as nobody reads it; if that fails it is left there.
  func compactLog() { try? runScript("PRAGMA wal_checkpoint(PASSIVE)") }

  /// Whether the file still stands where it was opened: what is written to one that was moved or replaced is lost.
  /// - Throws: `storage.moved`
  func checkPlace() throws {
    var isMoved: Int32 = 0
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &isMoved)
    if code == SQLITE_OK, isMoved != 0 { throw Refusal(.inputOutput, .storageMoved) }
  }

  /// Runs the body in a transaction that takes the right to write at once, so that it never fails halfway for want of
  /// it.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try runScript("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try checkPlace()
      try runScript("COMMIT")
      return result
    } catch {
      // A full disk may have rolled back already; then there is nothing to undo.
      if sqlite3_get_autocommit(handle) == 0 { try? runScript("ROLLBACK") }
      throw error
    }
  }
}

extension Refusal.ID {
  static let storageMoved = Refusal.ID("storage.moved")
}
