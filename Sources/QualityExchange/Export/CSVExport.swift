public import QualityModel

/// Records as CSV: identifier, then every field in the order of the description.
///
/// Texts that a spreadsheet would compute are neutralised; an import undoes it. With phrases the headers and the words
/// of choices are those of a language, and an import understands them too. Kinds that are named by their fields have no
/// column for an identifier. With a semicolon between fields numbers have a decimal comma, otherwise a point. Memory
/// does not grow with the number of records.
///
/// ```swift
/// let export = try CSVExport(Nonconformity.schema, dialect: .excelLatvian) { try file.write(contentsOf: Data($0)) }
/// try reader.forEach(RecordQuery(Nonconformity.self)) { try export.write($0) }
/// try export.finish()
/// ```
public final class CSVExport: RecordExport {
  private let schema: RecordSchema
  private let fields: [RecordField]
  private let writer: CSVWriter
  private let phrases: Phrases?
  private let hasDecimalComma: Bool

  /// Begins the file with its row of headers.
  /// - Parameters:
  ///   - fields: the columns; `nil`: every field of the kind
  ///   - dialect: `.standard`, or `.excelLatvian` for opening in Excel with Latvian settings
  ///   - phrases: the language of headers and words; `nil`: the keys
  ///   - sink: takes the bytes piece by piece; the pointer is valid inside the call only
  /// - Throws: ``CSVWritingError``, or what the sink throws
  public init(
    _ schema: RecordSchema, fields: [RecordField]? = nil, dialect: CSVDialect = .standard, phrases: Phrases? = nil,
    sink: @escaping ByteSink
  ) throws {
    self.schema = schema
    self.fields = fields ?? schema.fields.filter { !$0.isOfFile }
    self.phrases = phrases
    hasDecimalComma = dialect.delimiter == .semicolon
    writer = CSVWriter(dialect, forSpreadsheets: true, sink: sink)
    try writer.write(headers)
  }

  private var headers: [String] {
    let labels = fields.map { phrases?.field($0.key, of: schema) ?? $0.key }
    return (schema.identity.isNatural ? [] : ["id"]) + labels
  }

  /// Appends a record as one row.
  /// - Throws: ``CSVWritingError`` if the encoding lacks a character, or what the sink throws
  public func write(_ record: RecordValue) throws {
    if !schema.identity.isNatural { try writer.text(record.id) }
    for field in fields { try write(record.values[field.place], field) }
    try writer.endRow()
  }

  private func write(_ value: FieldValue?, _ field: RecordField) throws {
    switch value {
    case nil: try writer.text("")
    case .integer(let integer)?: try writer.number(integer)
    case .number?, .money?: try writer.number(decimal(value?.text ?? ""))
    case let value?: try writer.text(words(value, field))
    }
  }

  private func decimal(_ text: String) -> String {
    hasDecimalComma ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  /// Words of choices in the language of the file; everything else as it is.
  private func words(_ value: FieldValue, _ field: RecordField) -> String {
    guard let phrases else { return value.text }
    switch (field.kind, value) {
    case (.choice, .text(let word)): return phrases.choice(word, of: field.key, in: schema)
    case (.choiceList, .list(let words)):
      return FieldValue.list(words.map { phrases.choice($0, of: field.key, in: schema) }).text
    case (_, .boolean(let boolean)): return phrases.text("boolean.\(boolean)")
    default: return value.text
    }
  }

  /// Hands what is still held back to the sink; without it the file is not whole.
  /// - Throws: what the sink throws
  public func finish() throws { try writer.finish() }
}
