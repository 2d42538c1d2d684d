import CSQLite

/// A prepared statement.
final class Statement {
  private let database: Database
  private let handle: OpaquePointer

  init(_ text: String, on database: Database) throws {
    var handle: OpaquePointer?
    guard sqlite3_prepare_v2(database.handle, text, -1, &handle, nil) == SQLITE_OK, let handle else {
      throw database.failure
    }
    self.database = database
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ number: Int, at place: Int32) { sqlite3_bind_int64(handle, place, Int64(number)) }

  func bindNull(at place: Int32) { sqlite3_bind_null(handle, place) }

  /// Binds text without a copy: its bytes must stay in place until the statement was run.
  func bindText(_ bytes: UnsafeRawBufferPointer, at place: Int32) {
    guard let start = bytes.baseAddress else { return bindText("", at: place) }
    aplis_bind_text_static(handle, place, start.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
  }

  /// Binds a copy, which stays bound from one run to the next.
  func bindText(_ text: String, at place: Int32) {
    aplis_bind_text(handle, place, text, Int32(text.utf8.count))
  }

  /// Binds a copy.
  func bindBlob(_ bytes: UnsafeRawBufferPointer, at place: Int32) {
    aplis_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count))
  }

  /// Runs a statement that gives no rows, and makes it ready for the next one.
  func run() throws {
    guard sqlite3_step(handle) == SQLITE_DONE else { throw database.failure }
    sqlite3_reset(handle)
  }

  /// Goes to the next row, if there is one.
  func next() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw database.failure
    }
  }

  func text(_ column: Int32) -> String { sqlite3_column_text(handle, column).map { String(cString: $0) } ?? "" }

  func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }
}
