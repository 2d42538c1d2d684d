import QualityModel

/// The digest of a row that came with many others in one import, for the tree over all of them.
enum RowDigest {
  /// The digest of one row: SHA-256 over the keys and values of its filled fields, in the order of the description.
  static func digest(of record: RecordValue, _ buffer: inout [UInt8]) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    for field in record.schema.fields {
      guard let value = record.values[field.place] else { continue }
      buffer.append(contentsOf: field.keyBytes)
      buffer.append(unitEnd)
      append(value.text, to: &buffer)
    }
    return SHA256.digest(of: buffer)
  }

  /// Separators that no text of a field can hold (ASCII 31 and 30).
  private static let (unitEnd, recordEnd): (UInt8, UInt8) = (0x1f, 0x1e)

  private static func append(_ text: String, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
    buffer.append(recordEnd)
  }

  /// The same digests, from the columns of rows as the program has just written them.
  struct Columns {
    private let fields: [(field: RecordField, isKey: Bool, isText: Bool)]
    private var buffer: [UInt8] = []

    init(_ schema: RecordSchema) {
      fields = schema.fields.map { field in
        (field, schema.naturalKey.contains(field), Columns.liesAsText(field.kind))
      }
    }

    /// Whether the column holds the text of the value, letter by letter.
    private static func liesAsText(_ kind: FieldKind) -> Bool {
      switch kind {
      case .integer, .money, .boolean, .textList, .choiceList, .referenceList: false
      default: true
      }
    }

    /// The digest of the row on which a statement stands that selects all fields in their order.
    mutating func digest(of statement: SQLiteStatement) -> Digest {
      buffer.removeAll(keepingCapacity: true)
      for (place, (field, isKey, isText)) in fields.enumerated() where !statement.isNull(place) {
        // Parts of a key that are empty stand there as empty text.
        if isKey, statement.withBytes(place, { $0.isEmpty }) { continue }
        buffer.append(contentsOf: field.keyBytes)
        buffer.append(unitEnd)
        if isText {
          statement.withBytes(place) { buffer.append(contentsOf: $0) }
          buffer.append(recordEnd)
        } else {
          append(RecordCoding.value(statement, place, field.kind)?.text ?? "", to: &buffer)
        }
      }
      return SHA256.digest(of: buffer)
    }
  }
}
