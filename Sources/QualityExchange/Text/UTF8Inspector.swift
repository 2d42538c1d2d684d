/// Reads UTF-8 as it streams past: is it valid, on which line are we, and does it look broken?
///
/// A character may be cut anywhere between two pieces. ASCII passes eight bytes at a time.
struct UTF8Inspector {
  private var lines = LineCounter()
  private var pieces = PartialScalar()
  /// The character just before this place; 0 when it was ASCII.
  private var previous: UInt32 = 0
  private var signs: [TextWarning.Kind: TextWarning] = [:]

  /// The line on which the next byte stands, counted from 1.
  var line: Int { lines.line }

  /// Whether the text seen so far ends with a whole character.
  var isComplete: Bool { pieces.remaining == 0 }

  /// The signs of broken text, by their first line.
  var warnings: [TextWarning] {
    signs.values.sorted { ($0.firstLine, $0.kind.rawValue) < ($1.firstLine, $1.kind.rawValue) }
  }

  /// The first line in which letters look as if UTF-8 was read as another encoding.
  var lineOfDoubleEncoding: Int? { signs.isEmpty ? nil : signs[.doubleEncoding]?.firstLine }

  /// Takes the next piece.
  ///
  /// - Returns: the index of the first byte that is not UTF-8, or `nil`. After a fault ``line`` is the fault's line.
  mutating func inspect(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while true {
      if pieces.remaining == 0 {
        let end = UTF8Inspector.endOfASCII(bytes, from: index)
        if end > index { previous = 0 }
        index = end
      }
      guard index < bytes.count else { break }
      guard pieces.take(bytes[index]) else {
        lines.count(UnsafeRawBufferPointer(rebasing: bytes[..<index]))
        return index
      }
      if pieces.remaining == 0 { see(pieces.scalar, before: index, in: bytes) }
      index &+= 1
    }
    lines.count(bytes)
    return nil
  }

  @inline(__always)
  private mutating func see(_ scalar: UInt32, before index: Int, in bytes: UnsafeRawBufferPointer) {
    if let kind = UTF8Inspector.sign(previous, scalar) { note(kind, before: index, in: bytes) }
    previous = scalar
  }

  private mutating func note(_ kind: TextWarning.Kind, before index: Int, in bytes: UnsafeRawBufferPointer) {
    guard signs[kind] == nil else {
      signs[kind]?.count += 1
      return
    }
    var here = lines
    here.count(UnsafeRawBufferPointer(rebasing: bytes[..<index]))
    signs[kind] = TextWarning(kind: kind, firstLine: here.line, count: 1)
  }

  /// What two neighbouring characters betray.
  @inline(__always)
  private static func sign(_ previous: UInt32, _ scalar: UInt32) -> TextWarning.Kind? {
    switch scalar {
    case 0xFFFD: .replacementCharacter
    // The second byte of a two-byte character, read as windows-1252 or 1257, after Ã, Ä, Å, which are first bytes.
    case 0x80...0xBF where (0xC3...0xC5).contains(previous): .doubleEncoding
    case 0x2013...0x203A where (0xC3...0xC5).contains(previous): .doubleEncoding
    // The first two bytes of „ “ – … read as windows-1252.
    case 0x20AC where previous == 0xE2: .doubleEncoding
    // ð þ stand for š ž when windows-1257 is read as 1252; Ĥ ĥ for Ņ ņ in texts from old Baltic fonts.
    // Ă for Ģ is known too, but is a sound letter of Romanian.
    case 0xF0, 0xFE, 0x124, 0x125: .wrongCodePage
    default: nil
    }
  }

  /// The index of the first byte above 0x7F, or the count.
  private static func endOfASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return index &+ high.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
    return index
  }
}
