import QualityModel

/// The SQL of a question for counts and sums.
struct AggregateText {
  let schema: RecordSchema
  let question: Aggregation

  var text: (sql: String, values: [SQLValue]) {
    // The items of a list bring columns of their own, some named like fields.
    var builder = SQLBuilder(schema, isQualified: true)
    let keys = question.groups.map { key($0, &builder) }
    let measures = question.measures.map { measure($0, &builder) }
    let condition = SelectText.condition(question.condition, false, &builder)
    var sql = "SELECT \((keys + ["count(*)"] + measures).joined(separator: ", ")) FROM \(source)"
    sql += " WHERE \(condition)"
    if !keys.isEmpty {
      let places = keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
      sql += " GROUP BY \(places) ORDER BY \(places)"
    }
    return (sql, builder.values)
  }

  /// A question about the items of a list reads each item as a row.
  private var source: String {
    let lists = question.groups.compactMap { group in
      if case .item(let field) = group { SQLBuilder(schema, isQualified: true).column(field) } else { nil }
    }
    return ([RecordTable(schema: schema).name] + lists.prefix(1).map { ListSQL.items(of: $0, as: "item") })
      .joined(separator: ", ")
  }

  private func key(_ group: Aggregation.Group, _ builder: inout SQLBuilder) -> String {
    switch group {
    case .field(let field): builder.column(field)
    case .year(let field): DaySQL.year(of: builder.column(field))
    case .days(let from, let to): DaySQL.count(from: first(of: from, builder), to: builder.column(to))
    case .holds(let condition): "CASE WHEN \(builder.text(condition)) THEN 'true' ELSE 'false' END"
    case .item: ListSQL.value(of: "item")
    }
  }

  private func first(of fields: [RecordField], _ builder: SQLBuilder) -> String {
    fields.count == 1 ? builder.column(fields[0]) : "coalesce(\(fields.map(builder.column).joined(separator: ", ")))"
  }

  private func measure(_ measure: Aggregation.Measure, _ builder: inout SQLBuilder) -> String {
    switch measure {
    case .sum(let field): "coalesce(sum(\(builder.column(field))), 0)"
    case .distinct(let field): "count(DISTINCT \(builder.column(field)))"
    case .count(let condition): "coalesce(sum(CASE WHEN \(builder.text(condition)) THEN 1 ELSE 0 END), 0)"
    }
  }
}
