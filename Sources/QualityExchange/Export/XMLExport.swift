public import QualityModel
import XMLSupport

/// Records as XML: `<records kind="…"><record id="…"><title>…</title>…`; lists as repeated `<item>` elements.
///
/// Elements bear the keys of the fields, values stand as in all files, empty fields are left out. Texts are escaped, so
/// that data never become markup.
///
/// ```swift
/// let export = try XMLExport(Nonconformity.schema) { try file.write(contentsOf: Data($0)) }
/// try reader.forEach(RecordQuery(Nonconformity.self)) { try export.write($0) }
/// try export.finish()
/// ```
public final class XMLExport: RecordExport {
  private let schema: RecordSchema
  private let sink: ByteSink

  /// Begins the file with its declaration and the root element.
  /// - Parameters:
  ///   - schema: the kind of the records
  ///   - sink: takes the bytes, in UTF-8; the pointer is valid inside the call only
  /// - Throws: what the sink throws
  public init(_ schema: RecordSchema, sink: @escaping ByteSink) throws {
    self.schema = schema
    self.sink = sink
    try put(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records kind=\"\(schema.key)\">\n".utf8))
  }

  /// Each record is serialised by itself, so that memory does not grow with their number.
  public func write(_ record: RecordValue) throws {
    let document = XMLDocument(element(record))
    var bytes = document.serialised(.xml(indented: false))
    // The declaration stands once, at the head of the file.
    if let end = bytes.firstIndex(of: UInt8(ascii: "\n")), bytes.starts(with: Array("<?xml".utf8)) {
      bytes.removeSubrange(...end)
    }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    try put(bytes)
  }

  /// Closes the root element; without it the file is not well-formed.
  /// - Throws: what the sink throws
  public func finish() throws { try put(Array("</records>\n".utf8)) }

  private func element(_ record: RecordValue) -> XMLElement {
    var element = XMLElement("record", ["id": schema.identity.isNatural ? nil : record.id])
    for field in schema.fields where !field.isOfFile {
      guard let value = record.values[field.place] else { continue }
      if case .list(let items) = value {
        element.append(XMLElement(field.key, [:], items.map { XMLElement("item", text: $0) }))
      } else {
        element.append(XMLElement(field.key, text: value.text))
      }
    }
    return element
  }

  private func put(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try sink($0) }
  }
}
