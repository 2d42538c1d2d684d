/// A UTF-8 character of which some bytes may still be missing.
///
/// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences. Overlong forms, surrogates and values
/// above U+10FFFF are refused at the first byte that makes them so.
struct PartialScalar {
  private(set) var scalar: UInt32 = 0
  /// How many bytes are missing.
  private(set) var remaining = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Takes the next byte, which is above 0x7F or continues a character; `false` if it does not fit.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    remaining == 0 ? begin(byte) : proceed(byte)
  }

  @inline(__always)
  private mutating func proceed(_ byte: UInt8) -> Bool {
    guard byte >= lowest, byte <= highest else { return false }
    scalar = scalar &<< 6 | UInt32(byte & 0x3F)
    remaining &-= 1
    (lowest, highest) = (0x80, 0xBF)
    return true
  }

  @inline(__always)
  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: (scalar, remaining) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: (scalar, remaining) = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: (scalar, remaining) = (UInt32(byte & 0x07), 3)
    default: return false
    }
    switch byte {
    case 0xE0: lowest = 0xA0
    case 0xED: highest = 0x9F
    case 0xF0: lowest = 0x90
    case 0xF4: highest = 0x8F
    default: break
    }
    return true
  }
}
