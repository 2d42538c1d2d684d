import QualityModel

/// The statements on the table of a kind, as text. Conditions and values come from ``SQLBuilder``.
struct RecordStatement {
  /// Which table, where one of the past stands before the real one under the same name.
  enum Place: String {
    /// The one that stands before the other.
    case nearest = ""
    /// The real one.
    case main = "main."
    /// The one of the past.
    case past = "temp."
  }

  let table: RecordTable
  /// The name by which a statement finds the table.
  let source: String

  init(_ schema: RecordSchema, in place: Place = .nearest) {
    table = RecordTable(schema: schema)
    source = place.rawValue + table.name
  }

  func selection(_ columns: [String], where condition: String, order: [String] = [], limit: Int? = nil) -> String {
    var sql = "SELECT \(columns.joined(separator: ", ")) FROM \(source) WHERE \(condition)"
    if !order.isEmpty { sql += " ORDER BY \(order.joined(separator: ", "))" }
    return limit.map { sql + " LIMIT \($0)" } ?? sql
  }

  /// All records with their latest entries, in the order of their keys.
  var everything: String { selection(table.allColumns, where: "TRUE", order: table.keyColumns) }

  /// One column of the record that a column of another table refers to, in place of a value.
  func value(_ column: String, ofReferred identifier: String) -> String {
    let referred = RecordTable.quoted("referred")
    return "(SELECT \(referred).\(column) FROM \(source) AS \(referred) WHERE \(referred).\"id\" = \(identifier))"
  }

  /// A row with all columns; where its key is taken, nothing happens.
  var insertion: String {
    let places = table.allColumns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(source) (\(columns)) VALUES (\(places)) ON CONFLICT DO NOTHING"
  }

  /// All rows of the same table in another place.
  func insertion(from place: Place) -> String {
    "INSERT INTO \(source) (\(columns)) SELECT \(columns) FROM \(RecordStatement(table.schema, in: place).source)"
  }

  func update(_ assignments: [String], where condition: String) -> String {
    "UPDATE \(source) SET \(assignments.joined(separator: ", ")) WHERE \(condition)"
  }

  func deletion(where condition: String) -> String { "DELETE FROM \(source) WHERE \(condition)" }

  private var columns: String { table.allColumns.joined(separator: ", ") }
}
