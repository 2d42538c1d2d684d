import QualityModel

/// How values stand in the tables: days, periods and exact numbers as text, money in hundredths, lists as JSON.
enum RecordCoding {
  static func sqlValue(_ value: FieldValue?, isKey: Bool = false) -> SQLValue {
    switch value {
    case nil: isKey ? .text("") : .null
    case .integer(let integer)?: .integer(integer)
    case .money(let money)?: .integer(money.hundredths)
    case .boolean(let boolean)?: .integer(boolean ? 1 : 0)
    case .list(let items)?: .text(JSONText.array(items))
    case let value?: .text(value.text)
    }
  }

  static func bind(_ value: FieldValue?, isKey: Bool, to statement: SQLiteStatement, at index: Int) throws {
    switch value {
    case .text(let text)?: try statement.bind(text, at: index)
    case nil where !isKey: try statement.bindNull(at: index)
    default: try statement.bind(sqlValue(value, isKey: isKey), at: index)
    }
  }

  /// Reads a column as the value of a field. A text that does not fit its kind reads as text, so that checks can show it.
  static func value(_ statement: SQLiteStatement, _ column: Int, _ kind: FieldKind) -> FieldValue? {
    guard !statement.isNull(column) else { return nil }
    switch kind {
    case .integer: return .integer(statement.integer(column))
    case .money: return .money(Money(hundredths: statement.integer(column)))
    case .boolean: return .boolean(statement.integer(column) != 0)
    default: break
    }
    guard let text = statement.text(column), !text.isEmpty else { return nil }
    switch kind {
    case .day: return Day(text).map { .day($0) } ?? .text(text)
    case .period: return Period(text).map { .period($0) } ?? .text(text)
    case .number: return ExactNumber(text).map { .number($0) } ?? .text(text)
    case .textList, .choiceList, .referenceList: return .list(JSONText.items(of: text))
    default: return .text(text)
    }
  }

  /// Reads a row that was selected with all columns of the table.
  static func record(_ statement: SQLiteStatement, _ schema: RecordSchema) -> RecordValue {
    let offset = schema.identity.isNatural ? 0 : 1
    var record = RecordValue(schema, id: offset == 1 ? statement.text(0) ?? "" : "")
    for field in schema.fields {
      record.values[field.place] = value(statement, field.place + offset, field.kind)
    }
    if offset == 0 { record.id = record.naturalID ?? "" }
    return record
  }

  /// The values of the key fields in an identifier made of them. Only the first may itself contain slashes.
  static func keyParts(of id: String, in schema: RecordSchema) -> [FieldValue?] {
    let key = schema.naturalKey
    var parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let surplus = max(0, parts.count - key.count)
    parts = [parts[...surplus].joined(separator: "/")] + parts[(surplus + 1)...]
    return key.enumerated().map { index, field in
      guard index < parts.count else { return nil }
      return (try? field.kind.value(of: parts[index])) ?? nil
    }
  }
}
