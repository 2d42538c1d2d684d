/// A column of a table that a file fills.
struct BareColumn {
  let name: String
  let kind: Kind
  /// Which field of the file it is.
  let field: Int

  enum Kind {
    case text, number
    /// Words with semicolons between them in the file, a JSON array in the table.
    case list
  }

  /// The tables do not tell lists from texts; these are all that the workload has.
  private static let lists: Set<String> = ["roles", "processes"]

  init(_ name: String, type: String, field: Int) {
    self.name = name
    self.field = field
    kind = type == "INTEGER" ? .number : BareColumn.lists.contains(name) ? .list : .text
  }

  /// Binds a field as the table wants it; an empty one is no value.
  func bind(_ bytes: UnsafeRawBufferPointer, to statement: Statement, at place: Int32) {
    if bytes.isEmpty { return statement.bindNull(at: place) }
    switch kind {
    case .text: statement.bindText(bytes, at: place)
    case .number: statement.bind(BareColumn.number(bytes), at: place)
    case .list: statement.bindText(BareColumn.list(bytes), at: place)
    }
  }

  /// A number as workspaces keep it: `37.00` is 3700, `true` is 1, `false` is 0.
  private static func number(_ bytes: UnsafeRawBufferPointer) -> Int {
    if bytes[0] == UInt8(ascii: "t") { return 1 }
    return bytes.reduce(0) { sum, byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? sum * 10 + Int(byte - UInt8(ascii: "0")) : sum
    }
  }

  /// `auditor;employee` as `["auditor","employee"]`.
  static func list(_ bytes: UnsafeRawBufferPointer) -> String {
    let words = bytes.split(separator: UInt8(ascii: ";")).map { "\"\(String(decoding: $0, as: UTF8.self))\"" }
    return "[\(words.joined(separator: ","))]"
  }
}
