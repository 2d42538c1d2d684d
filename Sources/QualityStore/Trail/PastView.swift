import JSONSupport
import QualityModel

/// Shows the workspace as it was: tables of the past stand before the real ones under the same names while it lasts.
///
/// Kinds that nobody touched since are read as they are. Of the others a temporary copy is made, and what the trail
/// tells of later changes is undone in it, the latest first. A text that was redacted later stays redacted.
struct PastView {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func with<Result>(_ moment: PastMoment, _ body: () throws -> Result) throws -> Result {
    let last = try lastEntry(at: moment)
    let kinds = try kindsChanged(after: last)
    defer {
      for kind in kinds { try? connection.runScript("DROP TABLE IF EXISTS temp.\(RecordTable.quoted(kind.key))") }
    }
    for kind in kinds { try copy(kind) }
    try undo(after: last)
    return try body()
  }

  /// The last entry that was written up to the moment; 0 before the first.
  private func lastEntry(at moment: PastMoment) throws -> Int {
    switch moment {
    case .entry(let entry): entry
    case .endOf(let day):
      try connection.integer(
        #"SELECT coalesce(max("entry"), 0) FROM "trail" WHERE "at" < ?"#, [.text(day.adding(days: 1).text)]) ?? 0
    }
  }

  private func kindsChanged(after entry: Int) throws -> [RecordSchema] {
    let statement = try connection.prepare(#"SELECT DISTINCT "kind" FROM "trail" WHERE "entry" > ? ORDER BY 1"#)
    try statement.bind(entry, at: 1)
    var kinds: [RecordSchema] = []
    while try statement.step() {
      if let kind = statement.text(0).flatMap(RecordSchema.named) { kinds.append(kind) }
    }
    return kinds
  }

  private func copy(_ kind: RecordSchema) throws {
    let past = RecordStatement(kind, in: .past)
    try connection.runScript(past.table.creation(isTemporary: true))
    try connection.runScript(past.insertion(from: .main))
  }

  private func undo(after last: Int) throws {
    let statement = try connection.prepare(
      #"SELECT "entry", "event", "kind", "record", "payload" FROM "trail" WHERE "entry" > ? ORDER BY "entry" DESC"#)
    try statement.bind(last, at: 1)
    while try statement.step() {
      guard let event = statement.text(1).flatMap(TrailEvent.init),
        let kind = statement.text(2).flatMap(RecordSchema.named)
      else { continue }
      try undo(event, entry: statement.integer(0), kind, record: statement.text(3) ?? "", payload: statement.text(4))
    }
  }

  private func undo(_ event: TrailEvent, entry: Int, _ kind: RecordSchema, record: String, payload: String?) throws {
    let past = RecordStatement(kind, in: .past)
    var builder = SQLBuilder(kind)
    switch event {
    case .create:
      let condition = builder.text(.idIs(record))
      try connection.run(past.deletion(where: condition), builder.values)
    case .importRows:
      try connection.run(past.deletion(where: "\"entry\" = ?"), [.integer(entry)])
    case .change, .withdraw, .step, .sign:
      try restore(payload, of: record, in: kind, entry: entry)
    case .redact:
      // The text stays away; but the row stands again where it stood before, so that what is earlier can be undone.
      try restore(nil, of: record, in: kind, entry: entry)
    }
  }

  /// Puts the fields back to what they were before the entry, and the row's entry to the one before.
  private func restore(_ payload: String?, of record: String, in kind: RecordSchema, entry: Int) throws {
    let changed = payload.flatMap(JSONValue.init(reading:))?["changed"]?.byName ?? [:]
    var builder = SQLBuilder(kind)
    var assignments: [String] = []
    for field in kind.fields {
      guard let pair = changed[field.key]?.array, let before = pair.first else { continue }
      assignments.append(builder.assignment(JSONText.value(before, field.kind), to: field))
    }
    assignments.append(
      "\"entry\" = coalesce((SELECT \"previous\" FROM main.\"trail\" WHERE \"entry\" = \(entry)), \"entry\")")
    let condition = builder.text(.idIs(record))
    try connection.run(RecordStatement(kind, in: .past).update(assignments, where: condition), builder.values)
  }
}
