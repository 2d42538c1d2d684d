/// Goes over a JSON object of texts and finds the places of its members (RFC 8259).
struct JSONTextScan {
  private var place = 0
  private let end: Int

  init(_ bytes: [UInt8]) {
    end = bytes.count
  }

  /// Hands over the insides of each member's key and value, escapes as they stand.
  /// - Returns: whether the bytes are one such object and nothing else; keys have no escapes
  mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ member: (_ key: Range<UInt32>, _ value: Range<UInt32>) -> Void
  ) -> Bool {
    // A byte-order mark may stand before it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard take(UInt8(ascii: "{"), bytes) else { return false }
    if take(UInt8(ascii: "}"), bytes) { return isAtEnd(bytes) }
    repeat {
      guard let key = plainText(bytes), take(UInt8(ascii: ":"), bytes), let value = text(bytes) else { return false }
      member(key, value)
    } while take(UInt8(ascii: ","), bytes)
    return take(UInt8(ascii: "}"), bytes) && isAtEnd(bytes)
  }

  private mutating func passSpace(_ bytes: UnsafeBufferPointer<UInt8>) {
    while place < end, JSONEscapes.isSpace(bytes[place]) { place += 1 }
  }

  private mutating func isAtEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    passSpace(bytes)
    return place == end
  }

  private mutating func take(_ sign: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    passSpace(bytes)
    guard place < end, bytes[place] == sign else { return false }
    place += 1
    return true
  }

  /// The inside of a text in quotation marks; `nil` if there is none, or one with a sign that JSON forbids.
  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<UInt32>? {
    guard take(UInt8(ascii: "\""), bytes) else { return nil }
    let start = place
    while true {
      passPlain(bytes)
      guard place < end else { return nil }
      if bytes[place] == UInt8(ascii: "\"") { return passed(from: start) }
      guard let length = JSONTextScan.escapeLength(bytes[place..<end]) else { return nil }
      place += length
    }
  }

  /// The inside of a text without escapes.
  private mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<UInt32>? {
    guard take(UInt8(ascii: "\""), bytes) else { return nil }
    let start = place
    passPlain(bytes)
    guard place < end, bytes[place] == UInt8(ascii: "\"") else { return nil }
    return passed(from: start)
  }

  /// Passes the quotation mark at its end.
  private mutating func passed(from start: Int) -> Range<UInt32> {
    defer { place += 1 }
    return UInt32(start)..<UInt32(place)
  }

  /// Passes what stands for itself: all but quotation mark, backslash and control characters; eight at a time, since
  /// nearly the whole of a file is passed here.
  private mutating func passPlain(_ bytes: UnsafeBufferPointer<UInt8>) {
    let all = UnsafeRawBufferPointer(bytes)
    var next = place
    while next + 8 <= end, JSONEscapes.arePlain(all.loadUnaligned(fromByteOffset: next, as: UInt64.self)) { next += 8 }
    while next < end, JSONEscapes.isPlain(bytes[next]) { next += 1 }
    place = next
  }

  /// The length of the escape with which the bytes begin; `nil` if it is none.
  private static func escapeLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard bytes.first == UInt8(ascii: "\\"), let sign = bytes.dropFirst().first else { return nil }
    if sign == UInt8(ascii: "u") {
      let digits = bytes.dropFirst(2).prefix(4)
      return digits.count == 4 && digits.allSatisfy { JSONEscapes.hexValue($0) != nil } ? 6 : nil
    }
    return JSONEscapes.simple(sign) == nil ? nil : 2
  }

  /// The text between quotation marks with its escapes resolved; half of a surrogate pair becomes U+FFFD.
  static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = bytes
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      units += String(decoding: rest[..<backslash], as: UTF8.self).utf16
      rest = rest[(backslash + 1)...]
      guard let sign = rest.popFirst() else { break }
      if let simple = JSONEscapes.simple(sign) {
        units.append(UInt16(simple))
      } else {
        units.append(rest.prefix(4).reduce(0) { $0 << 4 | (JSONEscapes.hexValue($1) ?? 0) })
        rest = rest.dropFirst(4)
      }
    }
    return String(decoding: units + Array(String(decoding: rest, as: UTF8.self).utf16), as: UTF16.self)
  }
}
