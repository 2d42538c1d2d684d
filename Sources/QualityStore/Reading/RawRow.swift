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
