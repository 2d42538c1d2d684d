/// Whether the beginning of a file, which is valid UTF-8, holds letters of UTF-8, so that what follows was pasted to it.
///
/// Two bytes of another encoding may happen to be valid, such as a capital letter with a quotation mark behind it: one
/// such pair says nothing.
struct MixedEncodings {
  private var letters = 0
  private var partial = PartialScalar()

  var isLikely: Bool { letters >= 2 }

  /// Takes the next piece of valid UTF-8.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes where byte >= 0x80 {
      guard partial.take(byte) else {
        partial = PartialScalar()
        continue
      }
      if partial.remaining == 0, MixedEncodings.isOfText(partial.scalar) { letters += 1 }
    }
  }

  /// Letters of Latin and Cyrillic, and the signs of typography; not the no-break space.
  private static func isOfText(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0x17F, 0x400...0x45F, 0x2010...0x203A, 0x20AC: true
    default: false
    }
  }
}
