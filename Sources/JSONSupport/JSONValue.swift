/// A JSON value, to be written or as it was read. Members keep their order.
///
/// Whole numbers, exact numbers and money are JSON numbers with the digits that they were given.
///
/// ```swift
/// JSONValue.object([("id", .text("NC-1")), ("count", .integer(2))]).line     // {"id":"NC-1","count":2}
/// JSONValue(reading: #"{"id":"NC-1"}"#)?["id"]?.text                         // "NC-1"
/// ```
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case text(String)
  case array([JSONValue])
  /// A name may stand in it once.
  case object([(String, JSONValue)])

  package static func integer(_ integer: Int) -> JSONValue { .number(String(integer)) }

  /// An object of the members that have a value.
  package static func filled(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  // MARK: Reading

  /// Reads one value and nothing after it; `nil` if the text is no JSON, or a name stands twice in an object.
  package init?(reading json: String) {
    var reader = JSONReader<JSONValue>(Array(json.utf8), keepsDoubles: false)
    guard let value = try? reader.document() else { return nil }
    self = value
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  package var members: [(String, JSONValue)]? { if case .object(let members) = self { members } else { nil } }

  /// The member of an object with this name.
  package subscript(_ name: String) -> JSONValue? { members?.first { $0.0 == name }?.1 }

  /// The texts of an array that holds nothing else.
  package var texts: [String]? {
    guard let array else { return nil }
    let texts = array.compactMap(\.text)
    return texts.count == array.count ? texts : nil
  }

  /// The members of an object that holds nothing but texts, by their names.
  package var textMembers: [String: String]? {
    guard let members else { return nil }
    let texts = members.compactMap { name, value in value.text.map { (name, $0) } }
    return texts.count == members.count ? Dictionary(texts) { first, _ in first } : nil
  }

  /// The members of an object by their names, for those who look many of them up.
  package var byName: [String: JSONValue]? { members.map { Dictionary($0) { first, _ in first } } }

  // MARK: Writing

  /// On one line, without white space.
  package var line: String { written(.line) }

  /// Over several lines, two spaces for each depth; a line break ends the text.
  package var pretty: String { written(.lines) + "\n" }

  private func written(_ layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONValue: JSONTree {
  init(_ content: JSONContent<JSONValue>, at offset: Int) {
    self =
      switch content {
      case .null: .null
      case .boolean(let boolean): .boolean(boolean)
      case .number(let digits): .number(digits)
      case .text(let text): .text(text)
      case .array(let items): .array(items)
      case .object(let members): .object(members.map { ($0.name, $0.node) })
      }
  }
}
