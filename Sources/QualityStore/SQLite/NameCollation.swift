import CSQLite
import QualityModel

/// Lets SQL sort names as Latvian does. It is used for sorting only, never in an index.
///
/// Source: https://www.sqlite.org/c3ref/create_collation.html
enum NameCollation {
  static let name = "aplis_names"

  static func define(on database: OpaquePointer) {
    sqlite3_create_collation_v2(
      database, name, SQLITE_UTF8, nil,
      { _, firstCount, first, secondCount, second in
        Int32(NameOrder.compare(NameCollation.text(first, firstCount), NameCollation.text(second, secondCount)))
      }, nil)
  }

  private static func text(_ bytes: UnsafeRawPointer?, _ count: Int32) -> String {
    String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }
}
