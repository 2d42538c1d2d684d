import QualityModel

/// The little JSON that the store writes itself: texts, arrays of texts and objects of them, without white space.
enum JSONText {
  static func array(_ items: [String]) -> String {
    var bytes: [UInt8] = []
    append(items, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ items: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a text in quotation marks; only what JSON demands is escaped (RFC 8259, 7), and U+FEFF, which Foundation
  /// drops
  /// from the beginning of a text when it reads.
  static func append(_ text: String, to bytes: inout [UInt8]) {
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
        appendEscaped(utf8, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// U+FEFF in UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var rest = utf8[...]
    while let byte = rest.first {
      let isMark = byte == mark[0] && rest.starts(with: mark)
      if isMark { bytes.append(contentsOf: Array("\\ufeff".utf8)) } else { appendEscaped(byte, to: &bytes) }
      rest = rest.dropFirst(isMark ? mark.count : 1)
    }
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<0x20:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]])
    default: bytes.append(byte)
    }
  }

  static func append(_ value: FieldValue?, to bytes: inout [UInt8]) {
    switch value {
    case nil: bytes.append(contentsOf: Array("null".utf8))
    case .list(let items)?: append(items, to: &bytes)
    case let value?: append(value.text, to: &bytes)
    }
  }

  /// The texts of an array; anything else is an empty list.
  static func items(of json: String) -> [String] {
    JSONReader.value(of: json) as? [String] ?? []
  }

  /// An object as a dictionary of texts, arrays, objects and `NSNull`, or `nil` if the text is not one.
  static func object(of json: String) -> [String: Any]? {
    JSONReader.value(of: json) as? [String: Any]
  }

  /// The value of a field as the trail wrote it: `null`, a text, or an array of texts.
  static func value(_ json: Any?, _ kind: FieldKind) -> FieldValue? {
    switch json {
    case let items as [String]: .list(items)
    case let text as String: value(ofText: text, kind)
    default: nil
    }
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
