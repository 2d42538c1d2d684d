import Foundation

/// Reads the JSON that the store writes: texts, `null`, arrays and objects (RFC 8259).
///
/// Foundation's reader drops a byte-order mark that follows an escaped sign (swift-foundation, Linux): a text would
/// come
/// back shorter than it was written, and its record look altered.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// More than the store ever nests; a file made by hand cannot exhaust the stack.
  private static let deepest = 8

  private init(_ json: String) {
    bytes = Array(json.utf8)
  }

  /// The value of a whole text; `nil` if it is not JSON of this sort.
  static func value(of json: String) -> Any? {
    var reader = JSONReader(json)
    guard let value = reader.value(), reader.next == nil else { return nil }
    return value
  }

  /// The next byte that is not white space.
  private var next: UInt8? {
    mutating get {
      while place < bytes.count, [32, 9, 10, 13].contains(bytes[place]) { place += 1 }
      return place < bytes.count ? bytes[place] : nil
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func value() -> Any? {
    switch next {
    case UInt8(ascii: "\""): text()
    case UInt8(ascii: "["): nested { $0.array() }
    case UInt8(ascii: "{"): nested { $0.object() }
    case UInt8(ascii: "n"): null()
    default: nil
    }
  }

  private mutating func nested(_ read: (inout JSONReader) -> Any?) -> Any? {
    guard depth < JSONReader.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func null() -> Any? {
    guard bytes[place...].starts(with: Array("null".utf8)) else { return nil }
    place += 4
    return NSNull()
  }

  private mutating func array() -> Any? {
    var texts: [String] = []
    var items: [Any] = []
    place += 1
    if take("]") { return texts }
    repeat {
      guard let item = value() else { return nil }
      if let text = item as? String { texts.append(text) }
      items.append(item)
    } while take(",")
    guard take("]") else { return nil }
    return texts.count == items.count ? texts : items
  }

  private mutating func object() -> Any? {
    var members: [String: Any] = [:]
    place += 1
    if take("}") { return members }
    repeat {
      guard next == UInt8(ascii: "\""), let key = text(), take(":"), let member = value(), members[key] == nil else {
        return nil
      }
      members[key] = member
    } while take(",")
    return take("}") ? members : nil
  }

  private mutating func text() -> String? {
    place += 1
    var utf8: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: utf8, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        utf8.append(contentsOf: Array(String(scalar).utf8))
      case 0..<0x20: return nil
      default: utf8.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let sign = bytes[place]
    place += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unit().flatMap { Unicode.Scalar($0) }
    default: return nil
    }
  }

  /// Four hexadecimal digits. The store writes only signs below the space like this, so that halves of pairs never
  /// occur.
  private mutating func unit() -> UInt16? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
  }
}
