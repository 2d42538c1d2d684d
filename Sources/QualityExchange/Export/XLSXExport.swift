public import QualityModel

/// Records as a workbook with one sheet: identifier, then every field in the order of the description, under their labels.
///
/// Texts are texts, days are days, sums have two decimals, words of choices are those of the language; the heads stay in
/// sight. An import understands the file. Memory does not grow with the number of records.
///
/// ```swift
/// let export = try XLSXExport(Nonconformity.schema, phrases: phrases) { try file.write(contentsOf: Data($0)) }
/// try reader.forEach(RecordQuery(Nonconformity.self)) { try export.write($0) }
/// try export.finish()
/// ```
public final class XLSXExport: RecordExport {
  private let schema: RecordSchema
  private let fields: [RecordField]
  private let phrases: Phrases
  private let writer: XLSXWriter

  /// More digits than these a spreadsheet does not hold; such a number stays a text.
  private static let mostDigits = 15

  /// Begins the file with its row of headers.
  /// - Parameters:
  ///   - phrases: the language of headers and words
  ///   - sink: takes the bytes piece by piece; the pointer is valid inside the call only
  /// - Throws: what the sink throws
  public init(_ schema: RecordSchema, phrases: Phrases, sink: @escaping ByteSink) throws {
    self.schema = schema
    self.phrases = phrases
    fields = schema.fields.filter { !$0.isOfFile }
    writer = try XLSXWriter(sheets: [phrases.kinds(schema)], sink: sink)
    let identifier = schema.identity.isNatural ? [] : [XLSXColumn(phrases.text("list.id"))]
    try writer.beginSheet(identifier + fields.map { XLSXColumn(phrases.field($0.key, of: schema)) })
  }

  /// Appends a record as one row.
  /// - Throws: what the sink throws
  public func write(_ record: RecordValue) throws {
    let identifier: [TableCell] = schema.identity.isNatural ? [] : [.text(record.id)]
    try writer.write(identifier + fields.map { field in record.values[field.place].map { cell($0, field) } ?? .empty })
  }

  private func cell(_ value: FieldValue, _ field: RecordField) -> TableCell {
    switch value {
    case .day(let day): .day(day, shows: .day)
    case .integer(let integer): .number("\(integer)")
    case .money(let money): number(money.text) { .amount($0, unit: "") }
    case .number(let number): self.number(number.text) { .number($0) }
    case .list(let words) where !field.kind.choices.isEmpty:
      .text(FieldValue.list(words.map { phrases.choice($0, of: field.key, in: schema) }).text)
    case .list: .text(value.text)
    default: .text(phrases.value(value, of: field, in: schema))
    }
  }

  private func number(_ text: String, _ cell: (String) -> TableCell) -> TableCell {
    text.count { $0.isNumber } > XLSXExport.mostDigits ? .text(text) : cell(text)
  }

  /// Hands what is still held back to the sink; without it the file is not whole.
  /// - Throws: what the sink throws
  public func finish() throws { try writer.finish() }
}
