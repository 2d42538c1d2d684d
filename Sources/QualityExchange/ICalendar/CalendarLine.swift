/// A content line of iCalendar (RFC 5545, 3.1 and 3.3.11).
package enum CalendarLine {
  /// As many octets as a line may have without its break.
  private static let longest = 75

  /// The line with its break, folded: what follows a break and a space belongs to the line before. No character is
  /// taken apart.
  package static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if length + encoded.count > longest {
        bytes += [13, 10, 32]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + [13, 10]
  }

  /// A text as a value: what the format uses itself is marked, and control characters, which it forbids, are left out.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += ["\\", scalar]
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += ["\\", "n"]
      case "\t": escaped.append(scalar)
      default: if scalar.properties.generalCategory != .control { escaped.append(scalar) }
      }
      previous = scalar
    }
    return String(escaped)
  }
}
