import CSQLite

/// Small letters in SQL for every alphabet: SQLite's own `lower` knows only A to Z, and `Ē` would not be found as `ē`.
///
/// Source: https://www.sqlite.org/c3ref/create_function.html
enum LowercaseFunction {
  static let name = "aplis_lower"

  static func define(on database: OpaquePointer) {
    sqlite3_create_function_v2(
      database, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let value = values?[0], let bytes = sqlite3_value_text(value) else { return sqlite3_result_null(context) }
        let count = Int(sqlite3_value_bytes(value))
        var small = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self).lowercased()
        small.withUTF8 { utf8 in
          utf8.withMemoryRebound(to: CChar.self) { characters in
            guard let base = characters.baseAddress else { return aplis_result_text(context, "", 0) }
            aplis_result_text(context, base, Int32(characters.count))
          }
        }
      }, nil, nil, nil)
  }
}
