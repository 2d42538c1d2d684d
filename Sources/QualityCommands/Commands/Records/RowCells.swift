import QualityModel

/// Columns of rows as people read them. What stands there as it is to be shown goes over byte by byte.
struct RowCells {
  let schema: RecordSchema
  let phrases: Phrases
  private let text: ValueText
  private var words: [RecordField: [String: String]] = [:]

  init(schema: RecordSchema, phrases: Phrases) {
    self.schema = schema
    self.phrases = phrases
    text = ValueText(phrases: phrases, names: RecordNames())
  }

  /// - Parameter more: what stands in the cell behind the value
  mutating func add(
    _ row: some FieldRow, _ column: Int, _ field: RecordField, behind more: String = "", to table: inout CellTable
  ) {
    switch field.kind {
    case .text where field.naming != nil || field.takesWords:
      table.append(row.value(column, field.kind).map { text.cell($0, field, schema) } ?? "")
    case .day: row.withBytes(column) { RowCells.appendDay($0, phrases.language, to: &table) }
    case .choice: table.append(word(row.text(column), of: field))
    case .text, .longText, .anyReference, .integer: row.withBytes(column) { table.append($0) }
    case .reference: row.withBytes(column) { RowCells.appendName($0, to: &table) }
    default: table.append(row.value(column, field.kind).map { text.cell($0, field, schema) } ?? "")
    }
    if !more.isEmpty { table.append(" (\(more))") }
    table.endCell()
  }

  private mutating func word(_ key: String?, of field: RecordField) -> String {
    guard let key else { return phrases["empty.\(schema.key).\(field.key)"] ?? "" }
    if let known = words[field]?[key] { return known }
    let word = phrases.choice(key, of: field.key, in: schema)
    words[field, default: [:]][key] = word
    return word
  }

  /// `2016-12-31` as the language writes it.
  static func appendDay(
    _ day: UnsafeRawBufferPointer, _ language: Organisation.Language, to table: inout CellTable
  ) {
    guard let bytes = language.rules.dayPattern.bytes(ofISO: day) else { return table.append(day) }
    table.append(bytes)
  }

  /// Names that would be longer than a line are cut, as everywhere.
  private static func appendName(_ name: UnsafeRawBufferPointer, to table: inout CellTable) {
    guard name.count > 70 else { return table.append(name) }
    table.append(RecordTitle.cut(String(decoding: name, as: UTF8.self)))
  }
}
