/// The signs of JSON: white space and escapes (RFC 8259, 2 and 7).
enum JSONEscapes {
  /// One by one: where an array's `contains` stood in its place, optimised code forgot how far it had come (Swift 6.3.1).
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

  /// Whether a byte of a text stands for itself.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Whether each of eight bytes stands for itself.
  ///
  /// In a byte's place, the highest bit of `(x - y) & ~x` is set where x is below y (H. S. Warren, Hacker's Delight, 6-1);
  /// what is borrowed from the next place can only make one more byte look special, never one less.
  static func arePlain(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = bytes ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslash = bytes ^ ones &* UInt64(UInt8(ascii: "\\"))
    let special = (bytes &- ones &* 0x20) & ~bytes | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    return special & (ones &* 0x80) == 0
  }

  /// The sign for which a backslash and this letter stand; `nil` for `u` and for what is no escape.
  static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  static func hexValue(_ digit: UInt8) -> UInt16? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - 48)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(digit - 87)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(digit - 55)
    default: nil
    }
  }
}
