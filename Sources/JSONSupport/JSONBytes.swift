/// The core of all writing of JSON: texts appended to bytes.
package enum JSONBytes {
  /// How signs below the space are escaped.
  package enum Escapes: Sendable {
    /// `\n`, `\r` and `\t` by their letters, the others by their numbers.
    case named
    /// All by their numbers, as the trail has them since its first entry: its digests are made of these bytes.
    case numbered
  }

  /// Writes a text in quotation marks; only what JSON demands is escaped (RFC 8259, 7), and U+FEFF, which some readers
  /// drop from the beginning of a text.
  package static func append(_ text: String, to bytes: inout [UInt8], _ escapes: Escapes = .named) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var isPlain = true
      for byte in utf8 where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xEF {
        isPlain = false
        break
      }
      if isPlain {
        bytes.append(contentsOf: utf8)
      } else {
        appendEscaped(utf8, to: &bytes, escapes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes texts as an array without white space.
  package static func append(_ items: [String], to bytes: inout [UInt8], _ escapes: Escapes = .named) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, to: &bytes, escapes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// U+FEFF in UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], _ escapes: Escapes) {
    var rest = utf8[...]
    while let byte = rest.first {
      let isMark = byte == mark[0] && rest.starts(with: mark)
      if isMark { bytes.append(contentsOf: "\\ufeff".utf8) } else { appendEscaped(byte, to: &bytes, escapes) }
      rest = rest.dropFirst(isMark ? mark.count : 1)
    }
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8], _ escapes: Escapes) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A where escapes == .named: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D where escapes == .named: bytes.append(contentsOf: "\\r".utf8)
    case 0x09 where escapes == .named: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]])
    default: bytes.append(byte)
    }
  }
}
