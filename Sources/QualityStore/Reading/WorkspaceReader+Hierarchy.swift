import QualityModel

extension WorkspaceReader {
  /// Whether a record is met on the way up from another one along the field that names the parent.
  func isAbove(_ id: String, from start: String, along field: RecordField, in schema: RecordSchema) throws -> Bool {
    let table = RecordTable(schema: schema)
    let parent = RecordTable.quoted(field.key)
    let sql = """
      WITH RECURSIVE "above"("id") AS (
        VALUES (?)
        UNION SELECT t.\(parent) FROM \(table.name) t JOIN "above" a ON t."id" = a."id" WHERE t.\(parent) IS NOT NULL)
      SELECT 1 FROM "above" WHERE "id" = ?
      """
    return try connection.integer(sql, [.text(start), .text(id)]) != nil
  }
}
