import QualityModel

/// Finds the entries about one record without reading the whole trail: the record's row knows its latest entry, and
/// each entry the one before it.
struct RecordTrail {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// The numbers of the entries, the earliest first; `nil` if no row bears the identifier or the links break off, so
  /// that only the whole trail can tell.
  func entries(kind: String?, record id: String) throws -> [Int]? {
    var entries: [Int]?
    for schema in kind.map({ RecordSchema.named($0).map { [$0] } ?? [] }) ?? RecordSchema.all {
      guard let latest = try latestEntry(of: id, in: schema) else { continue }
      guard let found = try walk(from: latest, id, schema) else { return nil }
      entries = (entries ?? []) + found
    }
    return entries?.sorted()
  }

  /// The latest entry about a record: from the real table, also where a table of the past stands before it.
  func latestEntry(of id: String, in schema: RecordSchema) throws -> Int? {
    var builder = SQLBuilder(schema)
    let condition = builder.text(.idIs(id))
    let sql = RecordStatement(schema, in: .main).selection(["\"entry\""], where: condition)
    let statement = try connection.kept(sql)
    try statement.bind(builder.values)
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : nil
  }

  private func walk(from latest: Int, _ id: String, _ schema: RecordSchema) throws -> [Int]? {
    let statement = try connection.kept(
      #"SELECT "event", "kind", "record", "previous" FROM "trail" WHERE "entry" = ?"#)
    var entries: [Int] = []
    var next: Int? = latest
    while let entry = next {
      defer { statement.reset() }
      try statement.bind(entry, at: 1)
      guard try statement.step(), statement.text(1) == schema.key else { return nil }
      // A row that came with others in an import: that entry is about all of them.
      if statement.text(0) == TrailEvent.importRows.rawValue { return entries }
      guard statement.text(2) == id else { return nil }
      entries.append(entry)
      next = statement.isNull(3) ? nil : statement.integer(3)
      guard next ?? 0 < entry else { return nil }
    }
    return entries
  }
}
