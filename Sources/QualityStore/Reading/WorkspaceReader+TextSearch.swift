public import QualityModel

extension WorkspaceReader: TextSearcher {
  /// Searches with SQLite's full-text index, in a table that lasts as long as the search: the file stays as it is.
  ///
  /// Source: https://www.sqlite.org/fts5.html
  /// - Throws: storage refusals
  public func matches(of stems: [String], in texts: TextQuery) throws -> [TextMatch] {
    guard let schema = RecordSchema.named(texts.records.kind) else { return [] }
    let index = try TextIndex(connection)
    defer { index.drop() }
    try index.fill(SelectText(schema: schema, query: texts.records).searchedText(texts.title, texts.body))
    var words: [String: Int] = [:]
    for stem in stems {
      for id in try index.ids(beginningWith: [stem]) { words[id, default: 0] += 1 }
    }
    return try index.ids(beginningWith: stems).map { TextMatch(id: $0, words: words[$0] ?? 0) }
  }
}

/// A full-text index of its own connection, which nobody else sees.
private struct TextIndex {
  private let connection: SQLiteConnection
  private static let table = #"temp."searched""#

  init(_ connection: SQLiteConnection) throws {
    self.connection = connection
    try connection.runScript(
      """
      DROP TABLE IF EXISTS \(TextIndex.table);
      CREATE VIRTUAL TABLE \(TextIndex.table)
      USING fts5("id" UNINDEXED, "title", "body", tokenize = 'unicode61 remove_diacritics 2')
      """)
  }

  /// - Parameter texts: selects identifier, title and body, in the order in which equal matches are given
  func fill(_ texts: (sql: String, values: [SQLValue])) throws {
    try connection.run("INSERT INTO \(TextIndex.table) (\"id\", \"title\", \"body\") \(texts.sql)", texts.values)
  }

  /// The texts in which a word begins with one of the stems, the best match first; the title weighs three times as
  /// much as the rest.
  func ids(beginningWith stems: [String]) throws -> [String] {
    // A stem stands in quotation marks, so that nothing in it is taken for a sign of the query's language.
    let query = stems.map { "\"\($0.replacing("\"", with: "\"\""))\"*" }.joined(separator: " OR ")
    let statement = try connection.prepare(
      """
      SELECT "id" FROM \(TextIndex.table) WHERE "searched" MATCH ?
      ORDER BY bm25("searched", 0.0, 3.0, 1.0), "rowid"
      """)
    try statement.bind([.text(query)])
    var ids: [String] = []
    while try statement.step() { ids.append(statement.text(0) ?? "") }
    return ids
  }

  /// What is left of it goes with the connection.
  func drop() { try? connection.runScript("DROP TABLE IF EXISTS \(TextIndex.table)") }
}
