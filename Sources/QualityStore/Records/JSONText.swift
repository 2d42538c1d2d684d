import JSONSupport
import QualityModel

/// How the values of fields stand in the JSON of the trail and of list columns: as texts, arrays of texts, or `null`.
enum JSONText {
  static func array(_ items: [String]) -> String {
    var bytes: [UInt8] = []
    append(items, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ items: [String], to bytes: inout [UInt8]) { JSONBytes.append(items, to: &bytes, .numbered) }

  static func append(_ text: String, to bytes: inout [UInt8]) { JSONBytes.append(text, to: &bytes, .numbered) }

  static func append(_ value: FieldValue?, to bytes: inout [UInt8]) {
    switch value {
    case nil: bytes.append(contentsOf: Array("null".utf8))
    case .list(let items)?: append(items, to: &bytes)
    case let value?: append(value.text, to: &bytes)
    }
  }

  /// The texts of an array; anything else is an empty list.
  static func items(of json: String) -> [String] { JSONValue(reading: json)?.texts ?? [] }

  /// The value of a field as the trail wrote it: `null`, a text, or an array of texts.
  static func value(_ json: JSONValue?, _ kind: FieldKind) -> FieldValue? {
    if let text = json?.text { return value(ofText: text, kind) }
    return json?.texts.map { .list($0) }
  }

  private static func value(ofText text: String, _ kind: FieldKind) -> FieldValue? {
    switch kind {
    case .integer: Int(text).map { .integer($0) } ?? .text(text)
    case .money: Money(text).map { .money($0) } ?? .text(text)
    case .number: ExactNumber(text).map { .number($0) } ?? .text(text)
    case .day: Day(text).map { .day($0) } ?? .text(text)
    case .period: Period(text).map { .period($0) } ?? .text(text)
    case .boolean: .boolean(text == "true")
    default: .text(text)
    }
  }
}
