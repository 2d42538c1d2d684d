import QualityModel

/// The SQL of a query for records.
struct SelectText {
  let schema: RecordSchema
  let query: RecordQuery

  var text: (sql: String, values: [SQLValue]) {
    var builder = SQLBuilder(schema)
    let table = RecordTable(schema: schema)
    var sql = "SELECT \(table.allColumns.joined(separator: ", ")) FROM \(table.name)"
    sql += " WHERE \(SelectText.condition(query.condition, query.includesWithdrawn, &builder))"
    sql += " ORDER BY \(order(table).joined(separator: ", "))"
    if let limit = query.limit { sql += " LIMIT \(limit)" }
    return (sql, builder.values)
  }

  static func condition(_ condition: Condition, _ includesWithdrawn: Bool, _ builder: inout SQLBuilder) -> String {
    builder.text(condition) + (includesWithdrawn ? "" : " AND \"withdrawn\" IS NULL")
  }

  private func order(_ table: RecordTable) -> [String] {
    let builder = SQLBuilder(schema)
    let asked = query.order.map { order in
      numeric(order.field, builder.column(order.field)) + (order.isDescending ? " DESC" : "")
    }
    return asked + table.keyColumns
  }

  /// Exact numbers are kept as text and would sort as text.
  private func numeric(_ field: String, _ column: String) -> String {
    schema.field(field)?.kind == .number ? "CAST(\(column) AS REAL)" : column
  }
}
