import QualityModel

/// The rows that came with one entry, read back in the order of their keys.
struct ReadRows {
  private let connection: SQLiteConnection
  private let schema: RecordSchema

  init(_ connection: SQLiteConnection, _ schema: RecordSchema) {
    self.connection = connection
    self.schema = schema
  }

  /// The tree over them. Rows are hashed as they lie in the table; no record is made of them.
  func tree(of entry: Int) throws -> RowsTree {
    let all = RecordStatement(schema)
    let columns = all.table.columns
    let statement = try connection.prepare(
      all.selection(columns, where: "\"entry\" = ?", order: all.table.keyColumns))
    try statement.bind(entry, at: 1)
    var tree = RowsTree()
    var row = RowDigest.Columns(schema)
    while try statement.step() { tree.add(row.digest(of: statement)) }
    return tree
  }
}
