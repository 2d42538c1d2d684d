/// How many places a text takes in a line.
enum TextWidth {
  static func of(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { plain(UnsafeRawBufferPointer($0)) } ?? text.count
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> Int {
    plain(bytes) ?? String(decoding: bytes, as: UTF8.self).count
  }

  /// Counted letter by letter only where it has to be: in Latvian and other European texts each letter is one sign.
  /// - Returns: `nil` where signs may stand over others or take no room
  private static func plain(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var (count, place) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0..<0x80: place += 1
      case 0xC2..<0xCC: place += 2
      case 0xE2 where isPunctuation(bytes, place): place += 3
      default: return nil
      }
      // Two bytes of one line break are one sign.
      if byte != 13 { count += 1 }
    }
    return count
  }

  /// Dashes, quotation marks and the ellipsis: U+2010 to U+2027.
  private static func isPunctuation(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place + 1] == 0x80 && (0x90...0xA7).contains(bytes[place + 2])
  }
}
