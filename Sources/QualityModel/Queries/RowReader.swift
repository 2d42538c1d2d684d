/// Reads some fields of many records, without making records of them.
package protocol RowReader {
  /// What is handed over for each record.
  associatedtype Row: FieldRow
  /// Hands over some fields of the records that a query asks for: the identifier, the reason of a withdrawal, then the
  /// fields in their order. What refers to a record comes as that record's name, or its identifier if it has none.
  func forEachRow(_ query: RecordQuery, _ fields: [RecordField], _ body: (Row) throws -> Void) throws
}
