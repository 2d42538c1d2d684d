import QualityModel

/// The table of a kind of record, derived from its description. Nothing here knows a kind by name.
struct RecordTable {
  let schema: RecordSchema

  /// The name of the table, quoted.
  var name: String { RecordTable.quoted(schema.key) }

  static func quoted(_ name: String) -> String { "\"" + name + "\"" }

  var columns: [String] { schema.fields.map { RecordTable.quoted($0.key) } }

  /// All columns in their order: the identifier where the kind has one, the fields, and the trail's latest entry on
  /// the row.
  var allColumns: [String] { (schema.identity.isNatural ? [] : ["\"id\""]) + columns + ["\"entry\""] }

  /// The statement that makes the table. A row's `entry` is no foreign key: with it SQLite would look through all
  /// tables whenever an entry is written. Checks follow it instead.
  func creation(isTemporary: Bool = false) -> String {
    let identifier = schema.identity.isNatural ? [] : ["\"id\" TEXT PRIMARY KEY NOT NULL"]
    let fields = schema.fields.map { definition(of: $0, refersToRecords: !isTemporary) }
    let key = schema.identity.isNatural ? ["PRIMARY KEY (\(keyColumns.joined(separator: ", ")))"] : []
    let body = (identifier + fields + ["\"entry\" INTEGER NOT NULL"] + key).joined(separator: ",\n  ")
    return "CREATE \(isTemporary ? "TEMP " : "")TABLE \(name) (\n  \(body)\n) STRICT, WITHOUT ROWID"
  }

  var keyColumns: [String] {
    schema.identity.isNatural ? schema.naturalKey.map { RecordTable.quoted($0.key) } : ["\"id\""]
  }

  /// Rows that stand there already have no value yet, so even a required field may be empty; references are watched.
  func addition(of field: RecordField) -> String {
    let column = "\(RecordTable.quoted(field.key)) \(RecordTable.type(of: field.kind))"
    return "ALTER TABLE \(name) ADD COLUMN \(column)\(referenceClause(of: field))"
  }

  private func definition(of field: RecordField, refersToRecords: Bool) -> String {
    let isKey = schema.naturalKey.contains(field)
    // Parts of a key that may be empty are kept as empty text, since a key cannot hold NULL.
    let presence = isKey ? " NOT NULL" : field.isRequired ? " NOT NULL" : ""
    let reference = refersToRecords && !(isKey && !field.isRequired) ? referenceClause(of: field) : ""
    return "\(RecordTable.quoted(field.key)) \(RecordTable.type(of: field.kind))\(presence)\(reference)"
  }

  /// References are checked when the transaction ends, so that rows may refer to rows that follow.
  private func referenceClause(of field: RecordField) -> String {
    guard case .reference(let kind) = field.kind else { return "" }
    return " REFERENCES \(RecordTable.quoted(kind))(\"id\") DEFERRABLE INITIALLY DEFERRED"
  }

  private static func type(of kind: FieldKind) -> String {
    switch kind {
    case .integer, .money, .boolean: "INTEGER"
    default: "TEXT"
    }
  }

  /// The indexes, all without withdrawn records: by day, by every term while open, and those that the kind's reports
  /// ask for.
  var indexes: [String] {
    var indexes: [String] = []
    if let day = schema.dayField, !schema.identity.isNatural, !schema.lookups.contains(where: { $0.first == day }) {
      indexes.append(index("day", on: [day.key], where: ""))
    }
    for wait in schema.waits {
      let isOpen = " AND " + SQLBuilder.text(of: wait.term?.isOpen ?? wait.isOpen, in: schema)
      // Everything that a list of them shows stands in the index: what is open is little, however many years are kept.
      let fields = covered(wait)
      indexes.append(index(wait.term == nil ? "wait_\(wait.name)" : "due", on: fields, where: isOpen))
    }
    if let due = schema.due, let day = schema.dayField, day !== due.field {
      // For reports it has an index of its own by day, too.
      indexes.append(index("open", on: [day.key], where: " AND " + SQLBuilder.text(of: due.isOpen, in: schema)))
    }
    for fields in schema.lookups {
      let keys = fields.map(\.key)
      indexes.append(index(keys.joined(separator: "_"), on: keys, where: ""))
    }
    // Whoever looks at a record asks every kind what refers to it; few records fill these fields.
    for field in schema.fields where field.kind == .anyReference && !isLookedUp(field) {
      indexes.append(index(field.key, on: [field.key], where: " AND \(RecordTable.quoted(field.key)) IS NOT NULL"))
    }
    return indexes
  }

  private func isLookedUp(_ field: RecordField) -> Bool { schema.lookups.contains { $0.first == field } }

  /// The day and the identifier, by which lists are ordered, then what they show.
  private func covered(_ wait: WaitRule) -> [String] {
    let read = wait.fieldsRead(title: schema.titleField).map(\.key)
    // A list of one kind shows more of its main term: what must be filled, and choices.
    let shown = wait.term == nil ? [] : schema.fields.filter(isShown).map(\.key).filter { !read.contains($0) }
    return [read[0], "id"] + read.dropFirst() + shown
  }

  private func isShown(_ field: RecordField) -> Bool {
    if case .choice = field.kind { return true }
    return field.isRequired && !field.kind.isList && field.kind != .longText
  }

  /// Every index also holds the state and the mark of a withdrawal: nearly all counts ask for them, and with both in
  /// the index no row has to be looked up (https://www.sqlite.org/queryplanner.html#covidx).
  private func index(_ purpose: String, on fields: [String], where condition: String) -> String {
    let state = schema.stateField.map { [$0.key] } ?? []
    let asked = (state + [schema.withdrawn.key]).filter { !fields.contains($0) }
    let columns = (fields + asked).map(RecordTable.quoted).joined(separator: ", ")
    let name = RecordTable.quoted(IndexName.text(of: schema.key, by: purpose))
    return "CREATE INDEX IF NOT EXISTS \(name) ON \(self.name) (\(columns)) WHERE \"withdrawn\" IS NULL\(condition)"
  }
}
