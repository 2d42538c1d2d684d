/// A value that SQLite keeps.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  init(_ text: String?) {
    self = text.map(SQLValue.text) ?? .null
  }
}
