public import QualityModel

/// Reads records, counts and the trail, inside one transaction.
///
/// What it gives is of one moment: what others write meanwhile is not seen. It is valid only inside the call that gave
/// it. Kinds that the program does not know have no records.
///
/// ```swift
/// try workspace.read { reader in
///   try reader.forEach(RecordQuery(Nonconformity.self, where: .isEmpty(\.due))) { print($0.id, $0.title) }
/// }
/// ```
public final class WorkspaceReader: RecordReader {
  let connection: SQLiteConnection
  /// The last entry of the trail that is told of records: where the past is read, nothing that came later.
  let last: Int

  private var foundHiddenTexts: HiddenTexts?

  init(_ connection: SQLiteConnection, until last: Int = .max) {
    self.connection = connection
    self.last = last
  }

  /// What is hidden until it is decided whether it is taken out.
  func hiddenTexts() throws -> HiddenTexts {
    if let foundHiddenTexts { return foundHiddenTexts }
    let found = try HiddenTexts(connection)
    foundHiddenTexts = found
    return found
  }

  /// Looks for hidden texts anew: one was hidden or shown.
  func forgetHiddenTexts() { foundHiddenTexts = nil }

  /// All records that a query asks for, at once; for many of them see ``forEach(_:_:)``.
  /// - Throws: storage refusals
  public func records(_ query: RecordQuery) throws -> [RecordValue] {
    var records: [RecordValue] = []
    try forEach(query) { records.append($0) }
    return records
  }

  /// Hands over the records one by one, so that memory does not grow with their number.
  /// - Parameters:
  ///   - query: which records, in which order
  ///   - body: gets one record after another; what it throws ends the reading
  /// - Throws: what the body throws; storage refusals
  public func forEach(_ query: RecordQuery, _ body: (RecordValue) throws -> Void) throws {
    guard let schema = RecordSchema.named(query.kind) else { return }
    let (sql, values) = SelectText(schema: schema, query: query).text
    let statement = try connection.kept(sql)
    try statement.bind(values)
    defer { statement.reset() }
    while try statement.step() {
      try body(RecordCoding.record(statement, schema))
    }
  }

  /// The record of the kind with this key that bears the identifier, withdrawn or not; `nil` if there is none.
  /// - Throws: storage refusals
  public func record(_ kind: String, id: String) throws -> RecordValue? {
    try records(RecordQuery(kind, where: .idIs(id), limit: 1, includesWithdrawn: true)).first
  }

  /// The records of a query in one line each; the rest of them is not read.
  /// - Throws: storage refusals
  public func lines(_ query: RecordQuery) throws -> [RecordLine] {
    guard let schema = RecordSchema.named(query.kind) else { return [] }
    let (sql, values) = SelectText(schema: schema, query: query).lineText
    let statement = try connection.kept(sql)
    try statement.bind(values)
    defer { statement.reset() }
    var lines: [RecordLine] = []
    while try statement.step() {
      let id = statement.text(0) ?? ""
      let title = statement.text(1) ?? id
      lines.append(
        RecordLine(kind: schema.key, id: id, title: title, day: statement.text(2), state: statement.text(3)))
    }
    return lines
  }

  /// The groups that a question asks for; counted inside the database, so that memory does not grow with the records.
  /// - Throws: storage refusals
  public func aggregate(_ question: Aggregation) throws -> [AggregateRow] {
    guard let schema = RecordSchema.named(question.kind) else { return [] }
    let (sql, values) = AggregateText(schema: schema, question: question).text
    let statement = try connection.kept(sql)
    try statement.bind(values)
    defer { statement.reset() }
    var rows: [AggregateRow] = []
    while try statement.step() {
      let keys = question.groups.indices.map { statement.text($0) }
      let measures = question.measures.indices.map { statement.integer(question.groups.count + 1 + $0) }
      rows.append(AggregateRow(keys: keys, count: statement.integer(question.groups.count), measures: measures))
    }
    return rows
  }

  /// Whether a record of the kind bears the identifier, withdrawn or not.
  /// - Throws: storage refusals
  public func exists(_ schema: RecordSchema, _ id: String) throws -> Bool {
    var builder = SQLBuilder(schema)
    // Asked for every row of an import: where an identifier is one column, nothing has to be put together.
    let condition = schema.identity.isNatural ? builder.text(.idIs(id)) : "\"id\" = ?"
    let statement = try connection.kept(RecordStatement(schema).selection(["1"], where: condition))
    try statement.bind(schema.identity.isNatural ? builder.values : [.text(id)])
    defer { statement.reset() }
    return try statement.step()
  }
}
