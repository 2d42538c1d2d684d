public import QualityModel

/// Records as a JSON array of objects, a record to a line.
///
/// Lists are arrays, whole numbers and yes-or-no are JSON values, money and exact numbers are JSON numbers with the
/// digits that they were written with; empty fields are left out. Memory does not grow with the number of records.
///
/// ```swift
/// let export = try JSONExport(Nonconformity.schema) { try file.write(contentsOf: Data($0)) }
/// try reader.forEach(RecordQuery(Nonconformity.self)) { try export.write($0) }
/// try export.finish()
/// ```
public final class JSONExport: RecordExport {
  private let schema: RecordSchema
  private let sink: ByteSink
  private var isFirst = true

  /// Begins the array.
  /// - Parameters:
  ///   - schema: the kind of the records
  ///   - sink: takes the bytes, in UTF-8; the pointer is valid inside the call only
  /// - Throws: what the sink throws
  public init(_ schema: RecordSchema, sink: @escaping ByteSink) throws {
    self.schema = schema
    self.sink = sink
    try put("[")
  }

  /// Appends a record as one object on its own line.
  /// - Throws: what the sink throws
  public func write(_ record: RecordValue) throws {
    try put((isFirst ? "\n" : ",\n") + JSONExport.object(record))
    isFirst = false
  }

  /// Closes the array; without it the file is no JSON.
  /// - Throws: what the sink throws
  public func finish() throws { try put("\n]\n") }

  private func put(_ text: String) throws {
    var text = text
    try text.withUTF8 { try sink(UnsafeRawBufferPointer($0)) }
  }

  /// One record as an object on one line.
  public static func object(_ record: RecordValue) -> String {
    var members = record.schema.identity.isNatural ? [] : ["\"id\":\(quoted(record.id))"]
    for field in record.schema.fields {
      guard let value = record.values[field.place] else { continue }
      members.append("\(quoted(field.key)):\(text(of: value))")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func text(of value: FieldValue) -> String {
    switch value {
    case .integer, .boolean, .number, .money: value.text
    case .list(let items): "[" + items.map(quoted).joined(separator: ",") + "]"
    default: quoted(value.text)
    }
  }

  /// A JSON string (RFC 8259, 7).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // Some readers drop this mark from the beginning of a string.
      case "\u{FEFF}": quoted += "\\ufeff"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
