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

  /// Reads a column as the value of a field. What the program would not have written there, such as a day in Latvian
  /// form,
  /// reads as plain text or number, so that checks can show it.
  static func value(_ statement: SQLiteStatement, _ column: Int, _ kind: FieldKind) -> FieldValue? {
    guard !statement.isNull(column) else { return nil }
    switch kind {
    case .integer: return .integer(statement.integer(column))
    case .money: return .money(Money(hundredths: statement.integer(column)))
    case .boolean:
      let integer = statement.integer(column)
      return integer == 0 || integer == 1 ? .boolean(integer == 1) : .integer(integer)
    default: break
    }
    guard let text = statement.text(column) else { return nil }
    switch kind {
    case .day: return isISODay(text) ? Day(text).map { .day($0) } ?? .text(text) : .text(text)
    case .period: return Period(text).map { .period($0) } ?? .text(text)
    case .number: return ExactNumber(text).flatMap { $0.text == text ? .number($0) : nil } ?? .text(text)
    case .textList, .choiceList, .referenceList: return .list(JSONText.items(of: text))
    default: return .text(text)
    }
  }

  private static func isISODay(_ text: String) -> Bool {
    let utf8 = text.utf8
    return utf8.count == 10 && utf8[utf8.index(utf8.startIndex, offsetBy: 4)] == UInt8(ascii: "-")
  }

  /// Reads a row that was selected with all columns of the table.
  static func record(_ statement: SQLiteStatement, _ schema: RecordSchema) -> RecordValue {
    let offset = schema.identity.isNatural ? 0 : 1
    var record = RecordValue(schema, id: offset == 1 ? statement.text(0) ?? "" : "")
    for field in schema.fields {
      record.values[field.place] = value(statement, field.place + offset, field.kind)
    }
    guard offset == 0 else { return record }
    // Parts of a key that are empty stand there as empty text.
    for field in schema.naturalKey where record.values[field.place] == .text("") { record.values[field.place] = nil }
    record.id = record.naturalID ?? ""
    return record
  }

  /// The values of the key fields that an identifier made of them may mean. Several, where a part itself contains
  /// slashes.
  static func keys(of id: String, in schema: RecordSchema) -> [[FieldValue?]] {
    let pieces = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return keys(of: pieces[...], schema.naturalKey[...])
  }

  private static func keys(of pieces: ArraySlice<String>, _ fields: ArraySlice<RecordField>) -> [[FieldValue?]] {
    guard let field = fields.first, pieces.count >= fields.count else {
      return fields.isEmpty && pieces.isEmpty ? [[]] : []
    }
    let longest = fields.count == 1 ? pieces.count : min(pieces.count - fields.count + 1, longestPart)
    let shortest = fields.count == 1 ? pieces.count : 1
    return (shortest...longest).flatMap { length -> [[FieldValue?]] in
      let text = pieces.prefix(length).joined(separator: "/")
      guard let value = try? field.kind.value(of: text, besides: .all, as: .canonical), value.text == text else {
        guard text.isEmpty, !field.isRequired else { return [] }
        return keys(of: pieces.dropFirst(length), fields.dropFirst()).map { [nil] + $0 }
      }
      return keys(of: pieces.dropFirst(length), fields.dropFirst()).map { [value] + $0 }
    }
  }

  /// How many pieces of an identifier one part of it may take in; more than anybody writes.
  private static let longestPart = 16
}
