import QualityModel

/// What waits by one rule, as SQL.
struct WaitArm {
  private let rule: WaitRule
  private let schema: RecordSchema
  private let query: WaitQuery
  private let table: RecordTable

  init?(_ wait: Wait, _ query: WaitQuery) {
    guard let schema = RecordSchema.named(wait.kind) else { return nil }
    rule = wait.rule
    self.schema = schema
    self.query = query
    table = RecordTable(schema: schema)
  }

  /// Identifier, title, day, state, person and name, unit, process, and the latest change; by day, then by identifier.
  var line: (sql: String, values: [SQLValue]) {
    let person = first(of: rule.people)
    let name = person == "NULL" ? "NULL" : "(SELECT \"name\" FROM \"person\" WHERE \"id\" = \(person))"
    let state = schema.stateField.map(column) ?? "NULL"
    let places = query.hasPlaces ? [first(of: rule.units), first(of: rule.processes)] : ["NULL", "NULL"]
    let change = query.hasChanges ? [entry, "(SELECT \"at\" FROM main.\"trail\" WHERE \"entry\" = \(entry))"] : []
    let columns =
      [SQLBuilder(schema, isQualified: true).id, column(schema.titleField), "\(day) AS \"day\"", state, person, name]
      + places + change
    let (sql, values) = select(columns)
    let limit = query.limit.map { " LIMIT \($0)" } ?? ""
    return ("\(sql) ORDER BY 3, 1\(limit)", values)
  }

  var days: (sql: String, values: [SQLValue]) { select(["\(day) AS \"day\""]) }

  private func select(_ columns: [String]) -> (sql: String, values: [SQLValue]) {
    var builder = SQLBuilder(schema, isQualified: true)
    let conditions =
      [isWanted, "\(day) IS NOT NULL"]
      + bounds(&builder) + filters(&builder)
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table.name)"
    return ("\(sql) WHERE \(conditions.joined(separator: " AND "))", builder.values)
  }

  /// Written as in the definition of the index that serves it.
  private var isWanted: String {
    let isOpen = SQLBuilder.text(of: rule.isOpen, in: schema)
    let isKept = "\(table.name).\"withdrawn\" IS NULL"
    return query.isOver ? "((\(isOpen)) IS NOT TRUE OR NOT \(isKept))" : "\(isOpen) AND \(isKept)"
  }

  private var entry: String { "\(table.name).\"entry\"" }

  // MARK: - The day

  private func column(_ field: RecordField) -> String { SQLBuilder(schema, isQualified: true).column(field) }

  /// The day as SQL; no day where the record does not tell.
  private var day: String {
    let field = column(rule.day.field)
    let shift = "'\(query.number(of: rule.day.setting)) days'"
    return switch rule.day {
    case .on: field
    case .after: "date(\(field), \(shift))"
    case .startOfYear: "(\(field) || '-01-01')"
    case .afterYear: "date(\(field) || '-12-31', \(shift))"
    case .endOfYears:
      "(SELECT max(\"value\") || '-12-31' FROM json_each(\(field)) WHERE \"value\" GLOB '[12][0-9][0-9][0-9]')"
    case .endOfPeriod: WaitArm.endOfPeriod(field)
    }
  }

  /// Periods are `2016`, `2016-2018`, `2016-H1`, `2016-Q3` and `2016-07`.
  private static func endOfPeriod(_ field: String) -> String {
    let year = "substr(\(field), 1, 4)"
    let lastMonth = """
      CASE substr(\(field), 6, 1) WHEN 'H' THEN 6 * substr(\(field), 7, 1) WHEN 'Q' THEN 3 * substr(\(field), 7, 1) \
      ELSE CAST(substr(\(field), 6, 2) AS INTEGER) END
      """
    return """
      CASE length(\(field)) WHEN 4 THEN \(field) || '-12-31' WHEN 9 THEN substr(\(field), 6, 4) || '-12-31' \
      ELSE date(\(year) || '-01-01', (\(lastMonth)) || ' months', '-1 day') END
      """
  }

  private func bounds(_ builder: inout SQLBuilder) -> [String] {
    var bounds: [String] = []
    if let from = query.from { bounds.append("\(day) >= \(builder.bound(.day(from))) ") }
    if let until = query.until { bounds.append("\(day) <= \(builder.bound(.day(until)))") }
    return bounds
  }

  // MARK: - For whom and where

  /// The value of the first path that leads to something.
  private func first(of paths: [WaitPath]) -> String {
    let values = paths.map(value)
    return values.isEmpty ? "NULL" : values.count == 1 ? values[0] : "coalesce(\(values.joined(separator: ", ")))"
  }

  private func value(_ path: WaitPath) -> String {
    let field = column(path.field)
    guard let next = path.next else { return isList(path) ? "json_extract(\(field), '$[0]')" : field }
    return """
      (SELECT \(RecordTable.quoted(next.field.key)) FROM \(RecordTable.quoted(next.kind)) AS "next" \
      WHERE "next"."id" = \(field))
      """
  }

  private func isList(_ path: WaitPath) -> Bool { path.field.kind.isList }

  private func filters(_ builder: inout SQLBuilder) -> [String] {
    var filters: [String] = []
    if let person = query.person { filters.append(isFor(person, &builder)) }
    if let units = query.units { filters.append(leads(rule.units, to: units, &builder)) }
    if let process = query.process { filters.append(leads(rule.processes, to: [process], &builder)) }
    return filters
  }

  /// Somebody is waited for by name, or by role where nobody is named.
  private func isFor(_ person: WaitQuery.Addressee, _ builder: inout SQLBuilder) -> String {
    let named = leads(rule.people, to: [person.id], &builder)
    guard rule.roles.contains(where: person.roles.contains) else { return named }
    return "(\(named) OR \(first(of: rule.people)) IS NULL)"
  }

  private func leads(_ paths: [WaitPath], to ids: [String], _ builder: inout SQLBuilder) -> String {
    let conditions = paths.map { path in
      guard !ids.isEmpty else { return "FALSE" }
      let items = ids.map { builder.bound(.text($0)) }.joined(separator: ", ")
      guard isList(path), path.next == nil else { return "\(value(path)) IN (\(items))" }
      return "EXISTS (SELECT 1 FROM json_each(\(column(path.field))) WHERE \"value\" IN (\(items)))"
    }
    return conditions.isEmpty ? "FALSE" : "(\(conditions.joined(separator: " OR ")))"
  }
}
