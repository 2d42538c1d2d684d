import CSQLite
import QualityModel

/// A prepared statement: bind, step, read columns, reset.
///
/// It does not keep its connection open: SQLite closes a database for good when its last statement goes
/// (https://www.sqlite.org/c3ref/close.html), and a connection may keep statements for the next use.
final class SQLiteStatement {
  private let handle: OpaquePointer

  init(_ sql: String, on connection: SQLiteConnection) throws {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(connection.handle, sql, -1, 0, &handle, nil)
    guard code == SQLITE_OK, let handle else { throw SQLiteFailure.refusal(code, connection.handle) }
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ values: [SQLValue]) throws {
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
  }

  func bind(_ value: SQLValue, at index: Int) throws {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let integer): try bind(integer, at: index)
    case .text(let text): try bind(text, at: index)
    case .blob(let bytes): try bytes.withUnsafeBytes { try bindBlob($0, at: index) }
    }
  }

  func bindNull(at index: Int) throws {
    try check(sqlite3_bind_null(handle, Int32(index)))
  }

  func bind(_ integer: Int, at index: Int) throws {
    try check(sqlite3_bind_int64(handle, Int32(index), Int64(integer)))
  }

  func bind(_ text: String, at index: Int) throws {
    var text = text
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer has no address, and an address of nothing would be bound as NULL.
        guard let base = characters.baseAddress else { return aplis_bind_text(handle, Int32(index), "", 0) }
        return aplis_bind_text(handle, Int32(index), base, Int32(characters.count))
      }
    }
    try check(code)
  }

  /// Binds text bytes without copying them; they must stay until the statement was reset.
  func bindTextInPlace(_ bytes: UnsafeRawBufferPointer, at index: Int) throws {
    guard let base = bytes.baseAddress else { return try bind("", at: index) }
    let characters = base.assumingMemoryBound(to: CChar.self)
    try check(aplis_bind_text_static(handle, Int32(index), characters, Int32(bytes.count)))
  }

  func bindBlob(_ bytes: UnsafeRawBufferPointer, at index: Int) throws {
    try check(aplis_bind_blob(handle, Int32(index), bytes.baseAddress, Int32(bytes.count)))
  }

  /// Moves to the next row; `false` at the end.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let refusal = SQLiteFailure.refusal(code, sqlite3_db_handle(handle))
      sqlite3_reset(handle)
      throw refusal
    }
  }

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  func run() throws {
    defer { reset() }
    while try step() {}
  }

  func reset() { sqlite3_reset(handle) }

  var columnCount: Int { Int(sqlite3_column_count(handle)) }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

  func text(_ column: Int) -> String? {
    guard let bytes = sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The bytes of a text or blob column, valid until the next step; empty for NULL.
  func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let bytes = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw SQLiteFailure.refusal(code, sqlite3_db_handle(handle)) }
  }
}
