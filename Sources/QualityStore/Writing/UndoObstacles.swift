import QualityModel

/// What stands on an import, so that it cannot be taken back: records that were changed since, that refer to what it
/// brought, or a review that was signed since.
struct UndoObstacles {
  private let connection: SQLiteConnection
  private let reader: WorkspaceReader
  private let intake: Record<Intake>
  private let undone: [ClosedRange<Int>]

  init(_ reader: WorkspaceReader, _ intake: Record<Intake>) throws {
    connection = reader.connection
    self.reader = reader
    self.intake = intake
    undone = try UndoneRows(connection).ranges()
  }

  /// - Throws: `import.undo-changed`, `import.undo-referred`, `import.undo-signed`
  func check() throws {
    try checkReviews()
    try checkChanges()
    try checkReferences()
  }

  private func checkReviews() throws {
    let sql = #"SELECT "review" FROM "frozen" WHERE "entry" > ? ORDER BY "entry" LIMIT 1"#
    guard let review = try connection.text(sql, [.integer(intake.last)]) else { return }
    throw refusal(.importUndoSigned, ["review": .record(review)])
  }

  private func checkChanges() throws {
    let condition = "\"previous\" BETWEEN \(intake.first) AND \(intake.last)"
    let changed = try records(where: condition).prefix(5).map { Refusal.Fact.record($0.id) }
    guard changed.isEmpty else { throw refusal(.importUndoChanged, ["records": .list(Array(changed))]) }
  }

  /// Only what was written since can refer to what came.
  private func checkReferences() throws {
    var found: [Refusal.Fact] = []
    for (kind, id) in try records(where: "TRUE") where found.count < 5 {
      guard let record = try reader.record(kind.key, id: id), try refersToBrought(record) else { continue }
      found.append(.record(id))
    }
    for actor in try actors() where found.count < 5 {
      if try isBrought(actor, in: Person.schema) { found.append(.record(actor)) }
    }
    guard found.isEmpty else { throw refusal(.importUndoReferred, ["records": .list(found)]) }
  }

  private func refersToBrought(_ record: RecordValue) throws -> Bool {
    for field in record.schema.fields {
      for id in record.identifiers(field) {
        switch field.kind {
        case .reference(let kind), .referenceList(let kind):
          if let schema = RecordSchema.named(kind), try isBrought(id, in: schema) { return true }
        case .anyReference:
          if try reader.kinds(havingID: id).contains(where: { try isBrought(id, in: $0) }) { return true }
        default: break
        }
      }
      if field.citesCriteria, try citesBrought(record, field) { return true }
    }
    return false
  }

  /// Whether it cites a criterion of a catalogue that came with the import.
  private func citesBrought(_ record: RecordValue, _ field: RecordField) throws -> Bool {
    let catalogues = Set(record.identifiers(field).compactMap { $0.split(separator: ":").first.map(String.init) })
    guard !catalogues.isEmpty else { return false }
    let ids = try reader.records(
      OwnCatalogue.self, where: .isIn(\.catalogue, Array(catalogues).sorted())
    ).map(\.id.text)
    return try ids.contains { try isBrought($0, in: OwnCatalogue.schema) }
  }

  /// Whether a record came with the import; one that it only changed was there before.
  private func isBrought(_ id: String, in schema: RecordSchema) throws -> Bool {
    guard let latest = try RecordTrail(connection).latestEntry(of: id, in: schema),
      intake.first <= latest, latest <= intake.last
    else { return false }
    let sql = """
      SELECT count(*) FROM "trail" WHERE "entry" = ? AND "event" = 'importRows' OR "entry" BETWEEN ? AND ?
        AND "event" = 'create' AND "kind" = ? AND "record" = ?
      """
    let values: [SQLValue] = [
      .integer(latest), .integer(intake.first), .integer(intake.last), .text(schema.key), .text(id),
    ]
    return try connection.integer(sql, values) ?? 0 > 0
  }

  // MARK: What was written since

  private func records(where condition: String) throws -> [(kind: RecordSchema, id: String)] {
    let statement = try connection.prepare(
      #"SELECT DISTINCT "kind", "record" FROM "trail" WHERE \#(since) AND \#(condition) ORDER BY 1, 2"#)
    var records: [(RecordSchema, String)] = []
    while try statement.step() {
      guard let kind = statement.text(0).flatMap(RecordSchema.named), kind !== Intake.schema else { continue }
      records.append((kind, statement.text(1) ?? ""))
    }
    return records
  }

  private func actors() throws -> [String] {
    let statement = try connection.prepare(#"SELECT DISTINCT "actor" FROM "trail" WHERE \#(since) ORDER BY 1"#)
    var actors: [String] = []
    while try statement.step() { actors.append(statement.text(0) ?? "") }
    return actors
  }

  private var since: String {
    let undone = undone.map { " AND \"entry\" NOT BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
    return "\"entry\" > \(intake.last)" + undone.joined()
  }

  private func refusal(_ identifier: Refusal.ID, _ facts: [String: Refusal.Fact]) -> Refusal {
    let own: [String: Refusal.Fact] = ["intake": .record(intake.id.text), "files": .text(intake.files)]
    return Refusal(.rule, identifier, own.merging(facts) { $1 })
  }
}

extension Refusal.ID {
  static let importUndoChanged = Refusal.ID("import.undo-changed")
  static let importUndoReferred = Refusal.ID("import.undo-referred")
  static let importUndoSigned = Refusal.ID("import.undo-signed")
}
