/// Turns UTF-16 into UTF-8 piece by piece; a unit or a surrogate pair may be cut between two pieces.
struct UTF16Decoder {
  private let highByteFirst: Bool
  private var firstByte: UInt8?
  private var highSurrogate: UInt32?

  init(bigEndian: Bool) {
    highByteFirst = bigEndian
  }

  /// Whether the bytes seen so far end with a whole character.
  var isComplete: Bool { firstByte == nil && highSurrogate == nil }

  /// Decodes a piece. Three bytes of room for each byte are enough.
  ///
  /// - Returns: the index of a byte that ends a unit which is half of a surrogate pair without its other half.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into output: inout UTF8Output) -> Int? {
    for (index, byte) in bytes.enumerated() {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let unit = highByteFirst ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      guard take(unit, into: &output) else { return index }
    }
    return nil
  }

  private mutating func take(_ unit: UInt32, into output: inout UTF8Output) -> Bool {
    switch (highSurrogate, unit) {
    case (nil, 0xD800...0xDBFF):
      highSurrogate = unit
    case (let high?, 0xDC00...0xDFFF):
      output.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
      highSurrogate = nil
    case (_?, _), (nil, 0xDC00...0xDFFF):
      return false
    default:
      output.append(unit)
    }
    return true
  }
}
