/// Writes rows as the trail keeps them, without an allocation for each.
struct RowText {
  private(set) var bytes: [UInt8] = []
  private let columns: [BareColumn]
  private let keys: [[UInt8]]

  init(_ columns: [BareColumn]) {
    self.columns = columns
    keys = columns.map { Array($0.name.utf8) }
  }

  /// `{"new":{"title":"…"}}`: the filled fields as JSON.
  mutating func write(new fields: [UnsafeRawBufferPointer]) {
    bytes.removeAll(keepingCapacity: true)
    append("{\"new\":{")
    var isFirst = true
    for (place, column) in columns.enumerated() where !fields[column.field].isEmpty {
      append(isFirst ? "\"" : ",\"")
      isFirst = false
      bytes.append(contentsOf: keys[place])
      append("\":")
      append(fields[column.field], of: column)
    }
    append("}}")
  }

  /// The filled fields with separators that no text holds: what the digest of a small row is made of.
  mutating func write(small fields: [UnsafeRawBufferPointer]) {
    bytes.removeAll(keepingCapacity: true)
    for (place, column) in columns.enumerated() where !fields[column.field].isEmpty {
      bytes.append(contentsOf: keys[place])
      bytes.append(0x1f)
      bytes.append(contentsOf: fields[column.field])
      bytes.append(0x1e)
    }
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ field: UnsafeRawBufferPointer, of column: BareColumn) {
    guard column.kind != .list else { return bytes.append(contentsOf: BareColumn.list(field).utf8) }
    append("\"")
    appendEscaped(field)
    append("\"")
  }

  private mutating func appendEscaped(_ field: UnsafeRawBufferPointer) {
    guard field.contains(where: RowText.mustBeEscaped) else { return bytes.append(contentsOf: field) }
    for byte in field {
      if RowText.mustBeEscaped(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: "n") : byte)
    }
  }

  /// The workload has no control characters but ends of lines.
  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\n")
  }
}
