import JSONSupport
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
    var writer = JSONWriter(.line)
    writer.literal(isFirst ? "\n" : ",\n")
    JSONExport.write(record, to: &writer)
    isFirst = false
    try writer.bytes.withUnsafeBytes { try sink($0) }
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
    var writer = JSONWriter(.line)
    write(record, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ record: RecordValue, to writer: inout JSONWriter) {
    writer.object { writer in
      if !record.schema.identity.isNatural {
        writer.member("id")
        writer.text(record.id)
      }
      for field in record.schema.fields where !field.isOfFile {
        guard let value = record.values[field.place] else { continue }
        writer.member(field.key)
        write(value, to: &writer)
      }
    }
  }

  private static func write(_ value: FieldValue, to writer: inout JSONWriter) {
    switch value {
    case .integer, .boolean, .number, .money: writer.literal(value.text)
    case .list(let items): writer.write(.array(items.map { .text($0) }))
    default: writer.text(value.text)
    }
  }
}
