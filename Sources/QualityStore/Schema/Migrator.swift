import QualityModel

/// Brings a workspace file to the form that this program writes.
///
/// Named migrations change what no record describes; each runs in its own transaction and is never edited once shipped.
/// New kinds and fields need none: they are added from the descriptions. A file with more than this program knows is
/// refused.
struct Migrator {
  let connection: SQLiteConnection

  /// What a file needs before it can be used.
  enum Need: Equatable {
    case nothing
    /// Everything can be read, but not as fast as it could be.
    case indexes
    /// Tables or columns are missing.
    case additions
  }

  func create(at instant: Instant) throws {
    try connection.transaction {
      try connection.runScript(WorkspaceSchema.foundation)
      for migration in NamedMigration.all {
        try connection.run(#"INSERT INTO "migration" VALUES (?, ?)"#, [.text(migration.name), .text(instant.text)])
      }
      for schema in RecordSchema.all { try createTable(of: schema) }
      try noteDescription()
      try connection.runScript("PRAGMA application_id = \(WorkspaceSchema.applicationID)")
      try connection.runScript("PRAGMA user_version = \(WorkspaceSchema.version)")
    }
  }

  /// - Throws: `workspace.foreign` if the file is no workspace, `workspace.newer` if it is one of a newer program
  func recognise() throws {
    guard try connection.integer("PRAGMA application_id") == WorkspaceSchema.applicationID else {
      throw Refusal(.data, .workspaceForeign)
    }
    guard try connection.integer("PRAGMA user_version") ?? 0 <= WorkspaceSchema.version else {
      throw Refusal(.data, .workspaceNewer)
    }
  }

  /// Tells what the file needs before this program can write to it.
  /// - Throws: `workspace.newer` if it has fields that this program does not know
  func need() throws -> Need {
    let isBehind = try !missingMigrations().isEmpty
    let text = try connection.text(#"SELECT "value" FROM "workspace" WHERE "name" = 'description'"#)
    let noted = WorkspaceSchema.Description(text: text ?? "")
    if noted.outline == WorkspaceSchema.outline, !isBehind { return .nothing }
    try refuseUnknownTables()
    var need = isBehind ? Need.additions : .indexes
    for schema in RecordSchema.all {
      let present = try columns(of: schema)
      try refuseUnknownColumns(present, of: schema)
      if !present.isSuperset(of: schema.fields.map(\.key)) { need = .additions }
    }
    return need
  }

  /// Runs the named migrations that the file has not seen, inside the caller's transaction.
  func migrate() throws {
    for migration in try missingMigrations() {
      try migration.run(connection)
      try connection.run(
        #"INSERT INTO "migration" VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"#, [.text(migration.name)])
    }
    try connection.runScript("PRAGMA user_version = \(WorkspaceSchema.version)")
  }

  private func missingMigrations() throws -> ArraySlice<NamedMigration> {
    let seen = try connection.integer("PRAGMA user_version") ?? 0
    // A number that somebody changed would run migrations again that the file has seen.
    guard try connection.integer(#"SELECT count(*) FROM "migration""#) == seen else {
      throw Refusal(.data, .workspaceDamaged, detail: "user_version \(seen)")
    }
    return NamedMigration.all.dropFirst(seen)
  }

  /// Adds the tables, columns and indexes that newer descriptions ask for, inside the caller's transaction.
  func addMissing() throws {
    for schema in RecordSchema.all {
      let present = try columns(of: schema)
      if present.isEmpty {
        try createTable(of: schema)
      } else {
        try add(schema.fields.filter { !present.contains($0.key) }, to: schema)
      }
    }
    try noteDescription()
  }

  private func createTable(of schema: RecordSchema) throws {
    let table = RecordTable(schema: schema)
    try connection.runScript(table.creation())
    for index in table.indexes { try connection.runScript(index) }
  }

  private func add(_ fields: [RecordField], to schema: RecordSchema) throws {
    let table = RecordTable(schema: schema)
    for field in fields { try connection.runScript(table.addition(of: field)) }
    try dropOtherIndexes(of: schema, than: Set(table.indexes))
    for index in table.indexes { try connection.runScript(index) }
  }

  /// Indexes that an older program defined in another way are made anew; SQLite keeps their definitions.
  private func dropOtherIndexes(of schema: RecordSchema, than definitions: Set<String>) throws {
    let statement = try connection.prepare(
      #"SELECT "name", "sql" FROM "sqlite_schema" WHERE "type" = 'index' AND "tbl_name" = ? AND "sql" IS NOT NULL"#)
    try statement.bind(schema.key, at: 1)
    var names: [String] = []
    while try statement.step() {
      let definition = (statement.text(1) ?? "").dropFirst("CREATE INDEX ".count)
      if !definitions.contains("CREATE INDEX IF NOT EXISTS " + definition) { names.append(statement.text(0) ?? "") }
    }
    for name in names { try connection.runScript("DROP INDEX \(RecordTable.quoted(name))") }
  }

  private func noteDescription() throws {
    try connection.run(
      #"UPDATE "workspace" SET "value" = ? WHERE "name" = 'description'"#,
      [.text(WorkspaceSchema.Description.ofProgram.text)])
  }

  private func columns(of schema: RecordSchema) throws -> Set<String> {
    let statement = try connection.prepare(#"SELECT "name" FROM pragma_table_info(?)"#)
    try statement.bind(schema.key, at: 1)
    var names: Set<String> = []
    while try statement.step() { names.insert(statement.text(0) ?? "") }
    return names
  }

  private func refuseUnknownTables() throws {
    let known = Set(
      RecordSchema.all.map(\.key) + [
        "workspace", "migration", "trail", "numbering", "frozen", FrozenPartTable.name, UndoneRows.table,
      ])
    let statement = try connection.prepare(
      #"""
      SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY 1
      """#)
    while try statement.step() {
      let name = statement.text(0) ?? ""
      if !known.contains(name) { throw Refusal(.data, .workspaceNewer, ["kind": .text(name)]) }
    }
  }

  private func refuseUnknownColumns(_ present: Set<String>, of schema: RecordSchema) throws {
    let known = Set(schema.fields.map(\.key) + ["id", "entry"])
    guard let unknown = present.subtracting(known).sorted().first else { return }
    throw Refusal(.data, .workspaceNewer, ["kind": .kind(schema.key), "field": .text(unknown)])
  }
}

extension Refusal.ID {
  static let workspaceNewer = Refusal.ID("workspace.newer")
}
