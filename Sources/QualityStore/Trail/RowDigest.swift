import QualityModel

/// The digest of a row that came with many others in one import, for the sum over all of them.
enum RowDigest {
  /// The digest of one row: SHA-256 over the keys and values of its filled fields, in the order of the description.
  static func digest(of record: RecordValue, _ buffer: inout [UInt8]) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    for field in record.schema.fields {
      guard let value = record.values[field.place] else { continue }
      buffer.append(contentsOf: field.keyBytes)
      buffer.append(unitEnd)
      append(value.text, end: recordEnd, to: &buffer)
    }
    return SHA256.digest(of: buffer)
  }

  /// Separators that no text of a field can hold (ASCII 31 and 30).
  private static let (unitEnd, recordEnd): (UInt8, UInt8) = (0x1f, 0x1e)

  private static func append(_ text: String, end: UInt8, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
    buffer.append(end)
  }
}
