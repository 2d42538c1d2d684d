/// An encoding of one byte a character: ASCII below 0x80, above it the characters of a table.
///
/// A byte that has no character, or a control character that no text has, is undefined.
final class CodePage: Sendable {
  static let undefined: UInt16 = 0

  /// The characters of the bytes 0x80 to 0xFF.
  let upperHalf: [UInt16]
  private let bytes: [Unicode.Scalar: UInt8]

  init(_ upperHalf: [UInt16]) {
    self.upperHalf = upperHalf
    let pairs = upperHalf.enumerated().compactMap { place, value in
      value == CodePage.undefined ? nil : Unicode.Scalar(value).map { ($0, UInt8(0x80 + place)) }
    }
    bytes = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Gives the character of a byte, `nil` for an undefined one.
  func scalar(for byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let value = upperHalf[Int(byte) - 0x80]
    return value == CodePage.undefined ? nil : Unicode.Scalar(value)
  }

  /// Gives the byte of a character, `nil` if the code page does not have it.
  func byte(for scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x80 ? UInt8(scalar.value) : bytes[scalar]
  }

  /// Turns a piece into UTF-8. Three bytes of room for each byte are enough.
  ///
  /// - Returns: the index of the first undefined byte, or `nil`.
  func decode(_ bytes: UnsafeRawBufferPointer, into output: inout UTF8Output) -> Int? {
    upperHalf.withUnsafeBufferPointer { upperHalf in
      for (index, byte) in bytes.enumerated() {
        let scalar = byte < 0x80 ? UInt16(byte) : upperHalf[Int(byte) - 0x80]
        if byte >= 0x80, scalar == CodePage.undefined { return index }
        output.append(UInt32(scalar))
      }
      return nil
    }
  }

  /// A short text for people; undefined bytes are shown as the sign that stands for a lost character.
  func text(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { scalar(for: $0) ?? "\u{FFFD}" }))
  }
}
