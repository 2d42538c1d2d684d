package import QualityModel

/// A row of an answer as it comes from the database, for lists too long to make records of their rows. It is valid only
/// inside the call that gave it.
package struct RawRow {
  let statement: SQLiteStatement

  package func isEmpty(_ column: Int) -> Bool { statement.isNull(column) }

  package func integer(_ column: Int) -> Int { statement.integer(column) }

  package func text(_ column: Int) -> String? { statement.text(column) }

  /// The letters of a column in UTF-8; none if it is empty.
  package func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try statement.withBytes(column, body)
  }

  /// The column as the value of a field of this kind.
  package func value(_ column: Int, _ kind: FieldKind) -> FieldValue? {
    RecordCoding.value(statement, column, kind)
  }
}

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
