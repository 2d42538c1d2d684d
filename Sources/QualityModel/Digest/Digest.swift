/// A SHA-256 digest: 32 bytes as a plain value.
///
/// It is compared, hashed and copied without touching the heap. People and files see it as 64 hexadecimal digits.
///
/// ```swift
/// let digest = SHA256.digest(of: Array("abc".utf8))
/// digest.hex  // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
/// Digest(hex: digest.hex) == digest  // true
/// ```
public struct Digest: Hashable, Sendable {
  /// The number of bytes in a digest.
  public static let byteCount = 32

  /// The digest as eight words, the first byte being the highest of the first word.
  let words: SIMD8<UInt32>

  init(words: SIMD8<UInt32>) {
    self.words = words
  }

  /// Takes a digest from 32 bytes, for instance from a column of a database; `nil` for any other number of bytes.
  public init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Digest.byteCount else { return nil }
    var words = SIMD8<UInt32>()
    for index in 0..<8 {
      words[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    self.words = words
  }

  /// Takes a digest from 64 hexadecimal digits, upper or lower case; `nil` for any other text.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == Digest.byteCount * 2 else { return nil }
    var words = SIMD8<UInt32>()
    for (index, digit) in hex.utf8.enumerated() {
      guard let value = Digest.value(ofHexDigit: digit) else { return nil }
      words[index / 8] = words[index / 8] << 4 | value
    }
    self.words = words
  }

  /// The digest as 64 hexadecimal digits in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: Digest.byteCount * 2) { digits in
      for index in 0..<Digest.byteCount * 2 {
        let value = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4) & 15)
        digits[index] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
      }
      return Digest.byteCount * 2
    }
  }

  /// Lends the 32 bytes without an array; the pointer is valid inside `body` only.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    var words = words
    for index in 0..<8 { words[index] = words[index].bigEndian }
    return try Swift.withUnsafeBytes(of: words, body)
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension Digest: CustomStringConvertible {
  public var description: String { hex }
}
