import QualityModel

/// What a workspace file of this program declares.
struct ExpectedSchema {
  /// All tables and indexes by type and name.
  private let declarations: [[String]: Declaration]

  init() throws {
    let foundation = try ExpectedSchema.foundation()
    let all = foundation + ExpectedSchema.kinds
    declarations = Dictionary(all.map { ([$0.type, $0.name], $0) }) { first, _ in first }
  }

  /// The tables that no record describes, as SQLite itself keeps their statements.
  private static func foundation() throws -> [Declaration] {
    let connection = try SQLiteConnection(path: ":memory:", .creating)
    try connection.runScript(WorkspaceSchema.foundation)
    try UndoneRows(connection).prepare()
    return try Declaration.all(in: connection)
  }

  private static let kinds: [Declaration] = RecordSchema.all.flatMap { schema in
    let table = RecordTable(schema: schema)
    return [Declaration(type: "table", name: schema.key, statement: table.creation())]
      + table.indexes.map(Declaration.init(index:))
  }

  func declaration(like other: Declaration) -> Declaration? { declarations[[other.type, other.name]] }

  /// Those that every file has: the rows of imports that were taken back get their table with the first of them.
  var required: [Declaration] {
    let later = [UndoneRows.table, UndoneRows.index]
    return declarations.values.filter { !later.contains($0.name) }.sorted { ($0.type, $0.name) < ($1.type, $1.name) }
  }

  /// How a column may stand in a file that had its table before the column was declared.
  static func addition(of column: String, to table: String) -> String? {
    guard let schema = RecordSchema.named(table), let field = schema.field(column) else { return nil }
    let statement = RecordTable(schema: schema).addition(of: field)
    return statement.firstRange(of: "ADD COLUMN ").map { String(statement[$0.upperBound...]) }
  }
}
