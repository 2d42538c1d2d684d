import QualityModel

/// Turns conditions into SQL with bound values. Only names of fields and words of choices, which the program itself
/// declares, stand in the text.
struct SQLBuilder {
  let schema: RecordSchema
  private(set) var values: [SQLValue] = []
  private let qualifier: String

  /// - Parameter isQualified: whether columns are named with their table, for questions that read a second table too
  init(_ schema: RecordSchema, isQualified: Bool = false) {
    self.schema = schema
    qualifier = isQualified ? RecordTable.quoted(schema.key) + "." : ""
  }

  /// The text of a condition that needs no values, for the definition of an index.
  static func text(of condition: Condition, in schema: RecordSchema) -> String {
    var builder = SQLBuilder(schema)
    return builder.text(condition)
  }

  mutating func text(_ condition: Condition) -> String {
    switch condition {
    case .always: "TRUE"
    case .never: "FALSE"
    case .equals(let field, .number(let number)): "\(numeric(field)) = CAST(\(bound(number.text)) AS REAL)"
    case .equals(let field, let value): "\(column(field)) = \(bound(value, for: field))"
    case .isIn(let field, let values): membership(field, values)
    case .isEmpty(let field): isKey(field) ? "\(column(field)) = ''" : "\(column(field)) IS NULL"
    case .isSet(let field): isKey(field) ? "\(column(field)) <> ''" : "\(column(field)) IS NOT NULL"
    case .before(let field, let day): "\(column(field)) < \(bound(day.text))"
    case .onOrBefore(let field, let day): "\(column(field)) <= \(bound(day.text))"
    case .onOrAfter(let field, let day): "\(column(field)) >= \(bound(day.text))"
    case .within(let field, let period):
      "\(column(field)) BETWEEN \(bound(period.firstDay.text)) AND \(bound(period.lastDay.text))"
    case .periodFrom(let field, let first, let last):
      "(\(column(field)) >= \(bound("\(first)")) AND \(column(field)) < \(bound("\(last + 1)")))"
    case .notAfter(let field, let other): "\(column(field)) <= \(column(other))"
    case .contains(let field, let item):
      ListSQL.contains(column(field), "= \(bound(item))")
    case .matches(let field, let letters):
      "instr(\(LowercaseFunction.name)(\(column(field))), \(bound(letters.lowercased()))) > 0"
    case .idIs(let id): identity([id])
    case .idIn(let ids): identity(ids)
    case .all(let conditions): joined(conditions, by: " AND ", empty: "TRUE")
    case .any(let conditions): joined(conditions, by: " OR ", empty: "FALSE")
    case .union(let conditions): union(conditions)
    case .refers(let field, let condition): reference(field, condition)
    case .refersTo(let field, let kind, let condition): reference(field, to: kind, condition)
    // What is compared with an empty field is neither true nor false to SQL; here it is not true, and its opposite is.
    case .not(let condition): "(\(text(condition))) IS NOT TRUE"
    }
  }

  private mutating func joined(_ conditions: [Condition], by word: String, empty: String) -> String {
    guard !conditions.isEmpty else { return empty }
    return "(" + conditions.map { text($0) }.joined(separator: word) + ")"
  }

  /// The identifiers of the records that are referred to, asked for where they are needed: they may be many.
  private mutating func reference(_ field: RecordField, _ condition: Condition) -> String {
    guard let referred = own(field).kind.referredKind.flatMap(RecordSchema.named) else { return "FALSE" }
    var builder = SQLBuilder(referred, isQualified: true)
    let text = builder.text(condition)
    values += builder.values
    let isKept = "\(RecordTable(schema: referred).name).\"withdrawn\" IS NULL"
    let ids = RecordStatement(referred).selection(["\"id\""], where: "\(text) AND \(isKept)")
    return "\(column(field)) IN (\(ids))"
  }

  /// Whether the record of one kind that is referred to fulfils the condition, looked up by its identifier.
  private mutating func reference(_ field: RecordField, to kind: String, _ condition: Condition) -> String {
    guard let referred = RecordSchema.named(kind) else { return "FALSE" }
    var builder = SQLBuilder(referred, isQualified: true)
    let text = builder.text(condition)
    values += builder.values
    let inner = RecordTable.quoted(referred.key)
    // Within one table the outer column could not be named.
    if referred.key == schema.key {
      let ids = RecordStatement(referred).selection(["\"id\""], where: "\(text) AND \(inner).\"withdrawn\" IS NULL")
      return "\(column(field)) IN (\(ids))"
    }
    let referring = "\(RecordTable.quoted(schema.key)).\(RecordTable.quoted(own(field).key))"
    let isKept = "\(inner).\"id\" = \(referring) AND \(inner).\"withdrawn\" IS NULL"
    return "EXISTS (\(RecordStatement(referred).selection(["1"], where: "\(isKept) AND \(text)")))"
  }

  /// The identifiers that each condition finds, put together. Withdrawn records never count in questions that need
  /// this.
  private mutating func union(_ conditions: [Condition]) -> String {
    guard !schema.identity.isNatural, !conditions.isEmpty else {
      return joined(conditions, by: " OR ", empty: "FALSE")
    }
    let statement = RecordStatement(schema)
    let parts = conditions.map { condition in
      statement.selection(["\"id\""], where: "\(text(condition)) AND \"withdrawn\" IS NULL")
    }
    return "\"id\" IN (\(parts.joined(separator: " UNION ")))"
  }

  /// Words that the schema declares are written out, so that SQLite recognises the condition of a partial index.
  private mutating func membership(_ field: RecordField, _ values: [FieldValue]) -> String {
    guard !values.isEmpty else { return "FALSE" }
    if own(field).kind == .number { return joined(values.map { .equals(field, $0) }, by: " OR ", empty: "FALSE") }
    let declared = own(field).kind.choices
    let items = values.map { value in
      declared.contains(value.text) ? "'\(value.text)'" : bound(value, for: field)
    }
    return "\(column(field)) IN (\(items.joined(separator: ", ")))"
  }

  private mutating func identity(_ ids: [String]) -> String {
    guard !ids.isEmpty else { return "FALSE" }
    guard schema.identity.isNatural else {
      return "\(id) IN (\(ids.map { bound($0) }.joined(separator: ", ")))"
    }
    let alternatives = ids.flatMap { RecordCoding.keys(of: $0, in: schema) }.map { parts in
      "("
        + zip(schema.naturalKey, parts).map { "\(column($0)) = \(bound($1, for: $0))" }
        .joined(separator: " AND ") + ")"
    }
    return "(" + (alternatives.isEmpty ? "FALSE" : alternatives.joined(separator: " OR ")) + ")"
  }

  /// The identifier's column, of kinds that have one.
  var id: String { qualifier + RecordTable.quoted("id") }

  func column(_ field: RecordField) -> String { qualifier + RecordTable.quoted(own(field).key) }

  /// A field of another kind is a slip of the program's own: it stops at once instead of finding nothing.
  private func own(_ field: RecordField) -> RecordField {
    guard let own = schema.field(field.key) else { preconditionFailure("\(schema.key) has no field \(field.key)") }
    return own
  }

  /// Exact numbers are kept as text, in which 45.10 and 45.1 differ.
  private func numeric(_ field: RecordField) -> String { "CAST(\(column(field)) AS REAL)" }

  private func isKey(_ field: RecordField) -> Bool { schema.naturalKey.contains { $0.key == field.key } }

  private mutating func bound(_ text: String) -> String {
    values.append(.text(text))
    return "?"
  }

  mutating func bound(_ value: FieldValue?, for field: RecordField) -> String {
    values.append(RecordCoding.sqlValue(value, isKey: isKey(field)))
    return "?"
  }

  /// A field and the value that it gets.
  mutating func assignment(_ value: FieldValue?, to field: RecordField) -> String {
    "\(RecordTable.quoted(field.key)) = \(bound(value, for: field))"
  }

  /// A value that belongs to no field of the table.
  mutating func bound(_ value: FieldValue) -> String {
    values.append(RecordCoding.sqlValue(value))
    return "?"
  }
}
