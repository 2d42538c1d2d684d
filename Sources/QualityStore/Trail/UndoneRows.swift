import QualityModel

/// The rows of imports that were taken back and have no entries of their own: without them nobody could tell what stood
/// there in between. Their table is made when the first import is taken back.
///
/// A row lies there as the columns of its table by their names (https://www.sqlite.org/json1.html); whole numbers and
/// texts are all that columns hold, so that nothing is lost.
struct UndoneRows {
  static let table = "undone"
  static let index = "undone_by_entry"
  private static let creation = """
    CREATE TABLE IF NOT EXISTS "undone" ("entry" INTEGER NOT NULL, "content" TEXT NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS "undone_by_entry" ON "undone" ("entry")
    """
  /// Whether the table was made already, as a number.
  static let isThere = #"SELECT count(*) FROM main."sqlite_schema" WHERE "type" = 'table' AND "name" = 'undone'"#
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// The entries of the trail that taken back imports wrote; none in a file from which nothing was taken back.
  func ranges() throws -> [ClosedRange<Int>] {
    guard try connection.integer(UndoneRows.isThere) == 1 else { return [] }
    let statement = try connection.prepare(
      #"SELECT \#(Entry.columns) FROM main."trail" WHERE "event" = 'undo' ORDER BY "entry""#)
    var ranges: [ClosedRange<Int>] = []
    while try statement.step() { ranges += [Entry(statement)?.undone].compactMap { $0 } }
    return ranges
  }

  /// Makes the table, where this is the first import that is taken back.
  func prepare() throws { try connection.runScript(UndoneRows.creation) }

  /// Keeps the rows that came with an entry, before they go.
  func keep(_ entry: Int, of schema: RecordSchema) throws {
    let table = RecordTable(schema: schema)
    let members = columns(of: table).map { "'\($0.dropFirst().dropLast())', \($0)" }.joined(separator: ", ")
    try connection.run(
      "INSERT INTO main.\"undone\" SELECT \"entry\", json_object(\(members)) FROM main.\(table.name) WHERE \"entry\" = ?",
      [.integer(entry)])
  }

  /// Puts the rows that came with an entry into a table once more.
  func copy(_ entry: Int, of schema: RecordSchema, to place: RecordStatement.Place) throws {
    let table = RecordTable(schema: schema)
    let target = RecordStatement(schema, in: place).source
    try connection.run(
      "INSERT INTO \(target) (\(table.allColumns.joined(separator: ", "))) \(selection(of: table))", [.integer(entry)])
  }

  /// The rows that came with an entry and are kept, held against what the entry says of them.
  func proof(of entry: Int, _ schema: RecordSchema, facts: [String: String]) throws -> RowsProof {
    let table = RecordTable(schema: schema)
    let key = table.keyColumns.map(value).joined(separator: ", ")
    let statement = try connection.prepare("\(selection(of: table)) ORDER BY \(key)")
    try statement.bind([.integer(entry)])
    var proof = RowsProof(facts)
    var buffer: [UInt8] = []
    while try statement.step() {
      proof.add(RowDigest.digest(of: RecordCoding.record(statement, schema), &buffer))
    }
    return proof
  }

  private func selection(of table: RecordTable) -> String {
    let values = columns(of: table).map(value)
    return """
      SELECT \((values + ["\"entry\""]).joined(separator: ", ")) FROM main."undone" WHERE "entry" = ?
      """
  }

  private func value(_ column: String) -> String { "json_extract(\"content\", '$.\(column)')" }

  private func columns(of table: RecordTable) -> [String] { table.allColumns.dropLast() }
}
