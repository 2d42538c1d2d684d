public import QualityModel

/// Reads records, counts and the trail, inside one transaction.
public final class WorkspaceReader: RecordReader {
  let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  public func records(_ query: RecordQuery) throws -> [RecordValue] {
    var records: [RecordValue] = []
    try forEach(query) { records.append($0) }
    return records
  }

  /// Hands over the records one by one, so that memory does not grow with their number.
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

  public func record(_ kind: String, id: String) throws -> RecordValue? {
    try records(RecordQuery(kind, where: .idIs(id), limit: 1, includesWithdrawn: true)).first
  }

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

  /// Finds the record of any kind that bears an identifier; several if kinds share it.
  public func kinds(havingID id: String) throws -> [RecordSchema] {
    let likely = RecordSchema.kinds(ofID: id)
    let others = RecordSchema.all.filter { schema in
      !schema.identity.isNatural && !likely.contains { $0 === schema }
    }
    let found = try likely.filter { try exists($0, id) }
    return found.isEmpty ? try others.filter { try exists($0, id) } : found
  }

  func exists(_ schema: RecordSchema, _ id: String) throws -> Bool {
    let statement = try connection.kept("SELECT 1 FROM \(RecordTable(schema: schema).name) WHERE \"id\" = ?")
    try statement.bind(id, at: 1)
    defer { statement.reset() }
    return try statement.step()
  }

  /// The organisation whose workspace this is.
  public func organisation() throws -> Record<Organisation>? {
    try record(Organisation.self, id: "ORG")
  }
}
