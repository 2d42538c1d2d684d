import QualityModel

/// Makes a table anew with another definition of its columns, and keeps its rows, their order and its indexes.
///
/// SQLite cannot drop a constraint of a column. The steps are those of https://www.sqlite.org/lang_altertable.html,
/// section 7; foreign keys are not watched meanwhile, so that dropping the old table deletes nothing elsewhere.
struct TableRebuild {
  let connection: SQLiteConnection
  let table: String

  private var name: String { RecordTable.quoted(table) }
  private var newName: String { RecordTable.quoted(table + " rebuilt") }

  /// Does nothing where the table's definition does not say what is to be replaced.
  func run(replacing old: String, by new: String) throws {
    guard let definition = try definition(), definition.contains(old), definition.hasPrefix(head(name)) else { return }
    let indexes = try indexes()
    let body = definition.dropFirst(head(name).count).replacing(old, with: new)
    try connection.runScript(head(newName) + body)
    try connection.runScript("INSERT INTO \(newName) SELECT * FROM \(name)")
    try connection.runScript("DROP TABLE \(name); ALTER TABLE \(newName) RENAME TO \(name)")
    for index in indexes { try connection.runScript(index) }
    try checkReferences()
  }

  private func head(_ name: String) -> String { "CREATE TABLE \(name) " }

  private func definition() throws -> String? {
    try connection.text(
      #"SELECT "sql" FROM "sqlite_schema" WHERE "type" = 'table' AND "name" = ?"#, [.text(table)])
  }

  /// The statements that make the table's indexes; the one of its key has none.
  private func indexes() throws -> [String] {
    let statement = try connection.prepare(
      #"SELECT "sql" FROM "sqlite_schema" WHERE "type" = 'index' AND "tbl_name" = ? AND "sql" IS NOT NULL"#)
    try statement.bind(table, at: 1)
    var indexes: [String] = []
    while try statement.step() { indexes.append(statement.text(0) ?? "") }
    return indexes
  }

  /// What referred to something refers to it still; otherwise the transaction goes back.
  private func checkReferences() throws {
    let statement = try connection.prepare("SELECT 1 FROM pragma_foreign_key_check(?)")
    try statement.bind(table, at: 1)
    if try statement.step() { throw Refusal(.data, .workspaceDamaged, ["kind": .kind(table)]) }
  }
}
