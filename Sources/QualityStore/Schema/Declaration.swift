import QualityModel

/// A table, an index or anything else that a database declares, with the statement that made it.
struct Declaration: Hashable, Sendable {
  /// `table`, `index`, `trigger` or `view`.
  let type: String
  let name: String
  /// The statement as SQLite keeps it, with single spaces; empty for what SQLite made by itself.
  let statement: String

  init(type: String, name: String, statement: String) {
    (self.type, self.name) = (type, name)
    self.statement = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An index by the statement that makes it where it is missing.
  init(index: String) {
    let statement = index.replacing("CREATE INDEX IF NOT EXISTS ", with: "CREATE INDEX ", maxReplacements: 1)
    self.init(type: "index", name: Declaration.quotedName(in: statement) ?? "", statement: statement)
  }

  /// The first name that stands in double quotes.
  static func quotedName(in text: String) -> String? {
    let parts = text.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : nil
  }

  /// All that a database declares.
  static func all(in connection: SQLiteConnection) throws -> [Declaration] {
    let statement = try connection.prepare(
      #"SELECT "type", "name", "sql" FROM main."sqlite_schema" ORDER BY "type", "name""#)
    var declarations: [Declaration] = []
    while try statement.step() {
      declarations.append(
        Declaration(
          type: statement.text(0) ?? "", name: statement.text(1) ?? "", statement: statement.text(2) ?? ""))
    }
    return declarations
  }
}
