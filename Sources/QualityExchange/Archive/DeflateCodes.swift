/// The two codes of a block of packed data: one for bytes and lengths, one for distances.
///
/// Source: RFC 1951, sections 3.2.5 and 3.2.6.
final class DeflateCodes {
  let literals = HuffmanTable(rootBits: 10)
  let distances = HuffmanTable(rootBits: 8)

  /// Fills both codes.
  func fill(_ literals: ArraySlice<UInt8>, _ distances: ArraySlice<UInt8>) throws {
    guard literals.count > 256, literals[literals.startIndex + 256] > 0 else { throw InflateError.noEndCode }
    try self.literals.fill(literals, mayBeIncomplete: true, meaning: DeflateCodes.literal)
    try self.distances.fill(distances, mayBeIncomplete: true, meaning: DeflateCodes.distance)
  }

  /// The codes of blocks that bring none.
  static func fixed() throws -> DeflateCodes {
    let codes = DeflateCodes()
    try codes.fill(fixedLengths[...], ArraySlice(repeating: 5, count: 32))
    return codes
  }

  /// How long the fixed codes of bytes and lengths are.
  static let fixedLengths = (0..<288).map { UInt8($0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8) }

  private static func literal(_ symbol: Int) -> UInt32 {
    switch symbol {
    case 0..<256: UInt32(symbol) << 16 | HuffmanTable.Kind.value
    case 256: HuffmanTable.Kind.end
    case 257..<286: entry(lengthBase[symbol - 257], lengthExtra[symbol - 257])
    default: HuffmanTable.Kind.unknown
    }
  }

  private static func distance(_ symbol: Int) -> UInt32 {
    guard symbol < 30 else { return HuffmanTable.Kind.unknown }
    return entry(distanceBase[symbol], distanceExtra(symbol))
  }

  /// How many extra bits a code of a distance has.
  static func distanceExtra(_ symbol: Int) -> Int { symbol < 4 ? 0 : symbol / 2 - 1 }

  private static func entry(_ base: Int, _ extra: Int) -> UInt32 {
    UInt32(base) << 16 | UInt32(extra) << 8 | HuffmanTable.Kind.base
  }

  static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  static let lengthExtra = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
}
