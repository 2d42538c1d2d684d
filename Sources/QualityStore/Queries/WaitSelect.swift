import QualityModel

/// What waits by one rule, as SQL.
struct WaitSelect {
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
    let title = RecordTable.quoted(Person.schema.titleField.key)
    let name = person == "NULL" ? "NULL" : RecordStatement(Person.schema).value(title, ofReferred: person)
    let state = schema.stateField.map(column) ?? "NULL"
    let places = query.hasPlaces ? [first(of: rule.units), first(of: rule.processes)] : ["NULL", "NULL"]
    let change = query.hasChanges ? [entry, "(SELECT \"at\" FROM main.\"trail\" WHERE \"entry\" = \(entry))"] : []
    let columns =
      [SQLBuilder(schema, isQualified: true).id, column(schema.titleField), "\(day) AS \"day\"", state, person, name]
      + places + change
    return select(columns, order: ["3", "1"], limit: query.limit)
  }

  var days: (sql: String, values: [SQLValue]) { select(["\(day) AS \"day\""]) }

  private func select(
    _ columns: [String], order: [String] = [], limit: Int? = nil
  ) -> (sql: String, values: [SQLValue]) {
    var builder = SQLBuilder(schema, isQualified: true)
    let conditions =
      [isWanted] + hasDay
      + bounds(&builder) + filters(&builder)
    let condition = conditions.joined(separator: " AND ")
    let sql = RecordStatement(schema).selection(columns, where: condition, order: order, limit: limit)
    return (sql, builder.values)
  }

  /// Written as in the definition of the index that serves it.
  private var isWanted: String {
    let isOpen = SQLBuilder.text(of: rule.isOpen, in: schema)
    let isKept = "\(table.name).\"withdrawn\" IS NULL"
    return query.isOver ? "((\(isOpen)) IS NOT TRUE OR NOT \(isKept))" : "\(isOpen) AND \(isKept)"
  }

  private var hasDay: [String] {
    guard query.lacksDay else { return ["\(day) IS NOT NULL"] }
    return ["\(day) IS NULL", SQLBuilder.text(of: rule.owesDay, in: schema)]
  }

  private var entry: String { "\(table.name).\"entry\"" }

  // MARK: - The day

  private func column(_ field: RecordField) -> String { SQLBuilder(schema, isQualified: true).column(field) }

  /// The day as SQL; no day where the record does not tell.
  private var day: String {
    let field = column(rule.day.field)
    let days = query.number(of: rule.day.setting)
    return switch rule.day {
    case .on: field
    case .after: DaySQL.adding(days, to: field)
    case .startOfYear: DaySQL.firstDay(ofYear: field)
    case .afterYear: DaySQL.adding(days, to: DaySQL.lastDay(ofYear: field))
    case .endOfYears: DaySQL.lastDay(ofYear: ListSQL.lastYear(of: field))
    case .endOfPeriod: DaySQL.lastDay(ofPeriod: field)
    }
  }

  private func bounds(_ builder: inout SQLBuilder) -> [String] {
    var bounds: [String] = []
    if let from = query.from { bounds.append("\(day) >= \(builder.bound(.day(from)))") }
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
    guard let next = path.next else { return isList(path) ? ListSQL.first(of: field) : field }
    guard let referred = RecordSchema.named(next.kind) else { return "NULL" }
    return RecordStatement(referred).value(RecordTable.quoted(next.field.key), ofReferred: field)
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
    var ways = [leads(rule.people, to: [person.id], &builder)]
    if rule.roles.contains(where: person.roles.contains) { ways.append("\(first(of: rule.people)) IS NULL") }
    if let day = person.isToldUntil { ways.append("\(self.day) <= \(builder.bound(.day(day)))") }
    return "(\(ways.joined(separator: " OR ")))"
  }

  private func leads(_ paths: [WaitPath], to ids: [String], _ builder: inout SQLBuilder) -> String {
    let conditions = paths.map { path in
      guard !ids.isEmpty else { return "FALSE" }
      let items = ids.map { builder.bound(.text($0)) }.joined(separator: ", ")
      guard isList(path), path.next == nil else { return "\(value(path)) IN (\(items))" }
      return ListSQL.contains(column(path.field), "IN (\(items))")
    }
    return conditions.isEmpty ? "FALSE" : "(\(conditions.joined(separator: " OR ")))"
  }
}
