package import QualityModel

extension WorkspaceReader {
  /// Hands over some fields of the records that a query asks for: the identifier, the reason of a withdrawal, then the
  /// fields in their order. What refers to a record comes as that record's name, or its identifier if it has none.
  package func forEachRow(
    _ query: RecordQuery, _ fields: [RecordField], _ body: (RawRow) throws -> Void
  ) throws {
    guard let schema = RecordSchema.named(query.kind) else { return }
    let (sql, values) = SelectText(schema: schema, query: query).rowText(of: fields)
    let statement = try connection.kept(sql)
    try statement.bind(values)
    defer { statement.reset() }
    let row = RawRow(statement: statement)
    while try statement.step() { try body(row) }
  }
}
