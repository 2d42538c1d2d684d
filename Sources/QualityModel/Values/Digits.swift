/// Decimal digits as bytes.
enum Digits {
  /// The value of a digit's byte.
  static func value(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// Writes a number that is not negative with so many digits, led by zeros.
  static func write(_ number: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int, count: Int) {
    var rest = number
    for place in stride(from: start + count - 1, through: start, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
