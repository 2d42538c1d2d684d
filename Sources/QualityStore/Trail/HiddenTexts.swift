import QualityModel

/// The texts that are hidden until the director decides whether they are taken out.
struct HiddenTexts {
  /// Whose fields are hidden.
  private struct Place: Hashable {
    let kind: String
    let record: String
  }

  private var fields: [Place: [RecordField]] = [:]

  /// A file that an older program made hides nothing.
  /// - Throws: storage refusals
  init(_ connection: SQLiteConnection) throws {
    let table = "SELECT count(*) FROM main.\"sqlite_schema\" WHERE \"name\" = 'redaction'"
    guard try connection.integer(table) == 1 else { return }
    let statement = try connection.prepare(
      """
      SELECT "of", "record", "field" FROM main."redaction" WHERE "state" = 'proposed'
      """)
    while try statement.step() {
      let place = Place(kind: statement.text(0) ?? "", record: statement.text(1) ?? "")
      guard let field = RecordSchema.named(place.kind)?.field(statement.text(2) ?? "") else { continue }
      fields[place, default: []].append(field)
    }
  }

  /// The changes of an entry without what is hidden.
  func masked(_ changes: [TrailLine.Change], of entry: TrailEntry) -> [TrailLine.Change] {
    guard let hidden = fields[Place(kind: entry.kind, record: entry.record)] else { return changes }
    return hidden.reduce(changes) { changes, field in changes.map(TextMask(field: field).masked) }
  }

  /// The hidden fields of a kind's records.
  func fields(of kind: RecordSchema) -> [(record: String, field: RecordField)] {
    fields.filter { $0.key.kind == kind.key }.flatMap { place, fields in fields.map { (place.record, $0) } }
      .sorted { ($0.record, $0.field.key) < ($1.record, $1.field.key) }
  }
}
