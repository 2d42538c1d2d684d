import JSONSupport
import QualityModel

/// Undoes entries of the trail in the tables of records, or does them once more: in the real tables, or in those of the
/// past. Whoever undoes several begins with the latest, whoever repeats them with the earliest.
struct EntryReversal {
  private let connection: SQLiteConnection
  private let place: RecordStatement.Place

  init(_ connection: SQLiteConnection, in place: RecordStatement.Place) {
    self.connection = connection
    self.place = place
  }

  /// Undoes an entry. Texts that were taken out stay away; but the row stands again where it stood before, so that what
  /// is earlier can be undone.
  func undo(_ entry: Entry) throws {
    switch entry.event {
    case .create:
      var builder = SQLBuilder(entry.kind)
      let condition = builder.text(.idIs(entry.record))
      try run(RecordStatement(entry.kind, in: place).deletion(where: condition), builder.values)
    case .importRows: try run(RecordStatement(entry.kind, in: place).deletion(where: "\"entry\" = ?"), [number(entry)])
    case .change, .withdraw, .step, .sign, .undo, .hide, .unhide:
      try set(entry.change { $0.first }, of: entry, standsAt: previous(entry))
    case .redact: try set([], of: entry, standsAt: previous(entry))
    case .restore: break
    }
  }

  /// Does an entry once more. Of one whose texts were taken out nothing is left to be done.
  func repeating(_ entry: Entry) throws {
    switch entry.event {
    case .create: try insert(entry)
    case .importRows: try UndoneRows(connection).copy(entry.number, of: entry.kind, to: place)
    case .change, .withdraw, .step, .sign, .undo, .hide, .unhide:
      try set(entry.change { $0.last }, of: entry, standsAt: "\(entry.number)")
    case .redact, .restore: break
    }
  }

  /// The entry before it about the same record, for a row of the table.
  private func previous(_ entry: Entry) -> String {
    "coalesce((SELECT \"previous\" FROM main.\"trail\" WHERE \"entry\" = \(entry.number)), \"entry\")"
  }

  private func set(_ values: [Deed.FieldChange], of entry: Entry, standsAt row: String) throws {
    var builder = SQLBuilder(entry.kind)
    var assignments = values.map { builder.assignment($0.value, to: $0.field) }
    assignments.append("\"entry\" = \(row)")
    let condition = builder.text(.idIs(entry.record))
    try connection.run(RecordStatement(entry.kind, in: place).update(assignments, where: condition), builder.values)
  }

  private func insert(_ entry: Entry) throws {
    guard let content = entry.content?["new"]?.byName else { return }
    let schema = entry.kind
    var values: [SQLValue] = schema.identity.isNatural ? [] : [.text(entry.record)]
    for field in schema.fields {
      let value = JSONText.value(content[field.key], field.kind)
      values.append(RecordCoding.sqlValue(value, isKey: schema.naturalKey.contains(field)))
    }
    try run(RecordStatement(schema, in: place).insertion, values + [number(entry)])
  }

  private func number(_ entry: Entry) -> SQLValue { .integer(entry.number) }

  /// There may be a hundred thousand of the same.
  private func run(_ sql: String, _ values: [SQLValue]) throws {
    let statement = try connection.kept(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
  }
}
