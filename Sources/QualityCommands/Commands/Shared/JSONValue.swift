/// A value of the JSON that commands print with `--json`. Members keep the order in which they were given.
///
/// Whole numbers, exact numbers and money are JSON numbers written exactly, yes and no are booleans, days and
/// periods are texts in ISO form, lists are arrays. What a record does not have is left out.
indirect enum JSONValue {
  case text(String)
  case number(String)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func integer(_ integer: Int) -> JSONValue { .number(String(integer)) }

  /// On one line, without white space.
  var line: String {
    switch self {
    case .text(let text): JSONValue.quoted(text)
    case .number(let digits): digits
    case .boolean(let boolean): boolean ? "true" : "false"
    case .array(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(JSONValue.quoted($0)):\($1.line)" }.joined(separator: ",") + "}"
    }
  }

  /// A text in quotation marks; only what JSON demands is escaped (RFC 8259, 7).
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    return isPlain ? "\"\(text)\"" : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{0}"..<"\u{20}": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}
