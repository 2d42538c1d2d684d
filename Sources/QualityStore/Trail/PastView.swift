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

  func with<Result>(_ moment: PastMoment, _ body: (_ last: Int) throws -> Result) throws -> Result {
    let last = try lastEntry(at: moment)
    let kinds = try kindsChanged(after: last)
    defer {
      for kind in kinds { try? connection.runScript("DROP TABLE IF EXISTS temp.\(RecordTable.quoted(kind.key))") }
    }
    for kind in kinds { try copy(kind) }
    try undo(after: last)
    for kind in kinds { try hide(kind) }
    return try body(last)
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

  /// The kinds that were written to since, and those of imports that stood there then and were taken back since.
  private func kindsChanged(after last: Int) throws -> [RecordSchema] {
    var kinds = last < Int.max ? try self.kinds(in: last + 1...Int.max) : []
    for range in try undoneSince(last) { kinds += try self.kinds(in: range) }
    return RecordSchema.all.filter { kind in kinds.contains { $0 === kind } }
  }

  private func undoneSince(_ last: Int) throws -> [ClosedRange<Int>] {
    let statement = try connection.prepare(
      #"SELECT \#(Entry.columns) FROM main."trail" WHERE "event" = 'undo' AND "entry" > ?"#)
    try statement.bind(last, at: 1)
    var ranges: [ClosedRange<Int>] = []
    while try statement.step() { ranges += [Entry(statement)?.undone].compactMap { $0 } }
    return ranges
  }

  private func kinds(in entries: ClosedRange<Int>) throws -> [RecordSchema] {
    let statement = try connection.prepare(
      #"SELECT DISTINCT "kind" FROM main."trail" WHERE "entry" BETWEEN ? AND ?"#)
    try statement.bind([.integer(entries.lowerBound), .integer(entries.upperBound)])
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

  /// What is hidden today is hidden in the past, too.
  private func hide(_ kind: RecordSchema) throws {
    for (record, field) in try HiddenTexts(connection).fields(of: kind) {
      var builder = SQLBuilder(kind)
      let mark = builder.assignment(RedactedText.value(in: field), to: field)
      let condition = builder.text(.all([.idIs(record), .isSet(field)]))
      try connection.run(RecordStatement(kind, in: .past).update([mark], where: condition), builder.values)
    }
  }

  private func undo(after last: Int) throws {
    let past = EntryReversal(connection, in: .past)
    let statement = try connection.prepare(
      #"SELECT \#(Entry.columns) FROM main."trail" WHERE "entry" > ? ORDER BY "entry" DESC"#)
    try statement.bind(last, at: 1)
    var passedOver: [ClosedRange<Int>] = []
    var remains = Remains()
    while try statement.step() {
      guard var entry = Entry(statement), !passedOver.contains(where: { $0.contains(entry.number) }) else { continue }
      if entry.event == .redact { remains.note(entry.content) }
      entry.remains = remains[entry.number]
      try past.undo(entry)
      guard let undone = entry.undone else { continue }
      // What came and went since is not looked at; what stood there then is brought back.
      if undone.lowerBound > last { passedOver.append(undone) } else { try bringBack(undone, to: past) }
    }
  }

  private func bringBack(_ entries: ClosedRange<Int>, to past: EntryReversal) throws {
    let statement = try connection.prepare(
      #"SELECT \#(Entry.columns) FROM main."trail" WHERE "entry" BETWEEN ? AND ? ORDER BY "entry""#)
    try statement.bind([.integer(entries.lowerBound), .integer(entries.upperBound)])
    while try statement.step() { if let entry = Entry(statement) { try past.repeating(entry) } }
  }
}
