import QualityModel

/// The SQL of a query for records.
struct SelectText {
  let schema: RecordSchema
  let query: RecordQuery

  /// All columns of the records.
  var text: (sql: String, values: [SQLValue]) {
    text(selecting: RecordTable(schema: schema).allColumns)
  }

  /// Identifier, title, day and state; for kinds named by their fields the key's parts joined by slashes.
  var lineText: (sql: String, values: [SQLValue]) {
    let table = RecordTable(schema: schema)
    let builder = SQLBuilder(schema)
    let id = table.keyColumns.joined(separator: " || '/' || ")
    let state = schema.outcomeField
    return text(selecting: [
      id, builder.column(schema.titleField), schema.dayField.map(builder.column) ?? "NULL",
      state.map(builder.column) ?? "NULL",
    ])
  }

  /// Identifier, reason of a withdrawal and some fields; of references the names.
  func rowText(of fields: [RecordField]) -> (sql: String, values: [SQLValue]) {
    let id = RecordTable(schema: schema).keyColumns.joined(separator: " || '/' || ")
    return text(selecting: [id, RecordTable.quoted(schema.withdrawn.key)] + fields.map(named))
  }

  /// Identifier and two texts, for a search by words.
  func searchedText(_ title: RecordField, _ body: RecordField) -> (sql: String, values: [SQLValue]) {
    let builder = SQLBuilder(schema)
    let id = RecordTable(schema: schema).keyColumns.joined(separator: " || '/' || ")
    return text(selecting: [id] + [title, body].map { "coalesce(\(builder.column($0)), '')" })
  }

  private func named(_ field: RecordField) -> String {
    let column = SQLBuilder(schema, isQualified: true).column(field)
    guard case .reference(let kind) = field.kind, let referred = RecordSchema.named(kind), !referred.identity.isNatural
    else { return column }
    let title = SQLBuilder(referred).column(referred.titleField)
    return "coalesce(\(RecordStatement(referred).value(title, ofReferred: column)), \(column))"
  }

  private func text(selecting columns: [String]) -> (sql: String, values: [SQLValue]) {
    var builder = SQLBuilder(schema)
    let statement = RecordStatement(schema)
    var condition = SelectText.condition(query.condition, query.includesWithdrawn, &builder)
    let order = order(statement.table)
    if query.limit != nil, query.order.isEmpty, !schema.identity.isNatural {
      // An index finds the records, but in another order: only those that come first are read themselves.
      let first = statement.selection(["\"id\""], where: condition, order: order, limit: query.limit)
      condition = "\"id\" IN (\(first))"
    }
    return (statement.selection(columns, where: condition, order: order, limit: query.limit), builder.values)
  }

  static func condition(_ condition: Condition, _ includesWithdrawn: Bool, _ builder: inout SQLBuilder) -> String {
    builder.text(condition) + (includesWithdrawn ? "" : " AND \"withdrawn\" IS NULL")
  }

  private func order(_ table: RecordTable) -> [String] {
    let builder = SQLBuilder(schema)
    let asked = query.order.map { order in
      (order.field.map { sorted($0, builder.column($0)) } ?? builder.id) + (order.isDescending ? " DESC" : "")
    }
    return asked + table.keyColumns
  }

  /// Exact numbers are kept as text and would sort as text; texts sort as the language does.
  private func sorted(_ field: RecordField, _ column: String) -> String {
    switch schema.field(field.key)?.kind {
    case .number: "CAST(\(column) AS REAL)"
    case .text, .longText: "\(column) COLLATE \(NameCollation.name)"
    default: column
    }
  }
}
