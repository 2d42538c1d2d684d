/// JSON to be written: members keep the order in which they are given.
package indirect enum JSONText {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case array([JSONText])
  case object([(String, JSONText?)])

  /// Over several lines, two spaces for each depth; a line break ends the text. Members without a value are left out.
  package var pretty: String { lines(indent: "") + "\n" }

  private func lines(indent: String) -> String {
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .integer(let integer): return String(integer)
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .array(let items): return JSONText.block("[", items.map { $0.lines(indent: indent + "  ") }, "]", indent)
    case .object(let members):
      let parts = members.compactMap { name, value in
        value.map { "\(JSONText.quoted(name)): \($0.lines(indent: indent + "  "))" }
      }
      return JSONText.block("{", parts, "}", indent)
    }
  }

  private static func block(_ open: String, _ parts: [String], _ close: String, _ indent: String) -> String {
    guard !parts.isEmpty else { return open + close }
    return open + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
  }

  /// A text in quotation marks, with every sign below the space escaped (RFC 8259, 7).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
