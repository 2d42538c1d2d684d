/// A Huffman code as a table that is looked up with the next bits: codes up to ``rootBits`` long at once, longer ones
/// through a second table.
///
/// An entry holds, from its lowest bit: the number of bits to take (5 bits), what it is (3 bits), the number of extra
/// bits, or of bits that look up the second table (8 bits), and a value (16 bits).
///
/// Source: RFC 1951, section 3.2.2.
final class HuffmanTable {
  /// What an entry is.
  enum Kind {
    static let value: UInt32 = 0 << 5
    /// A length or a distance, with extra bits.
    static let base: UInt32 = 1 << 5
    static let end: UInt32 = 2 << 5
    /// Leads to the second table.
    static let link: UInt32 = 3 << 5
    static let unknown: UInt32 = 4 << 5
    static let mask: UInt32 = 7 << 5
  }

  static let longestCode = 15

  let rootBits: Int
  let entries: UnsafeMutablePointer<UInt32>
  /// At most half of the 288 symbols begin a second table, and none is larger than 32 entries.
  private static let room = 1024 + 144 * 32

  init(rootBits: Int) {
    self.rootBits = rootBits
    entries = .allocate(capacity: HuffmanTable.room)
    entries.initialize(repeating: HuffmanTable.Kind.unknown, count: HuffmanTable.room)
  }

  deinit {
    entries.deallocate()
  }

  /// Fills the table anew.
  /// - Parameters:
  ///   - lengths: how long the code of each symbol is; 0 for none
  ///   - mayBeIncomplete: whether one code of one bit, or none at all, is enough, as for distances
  ///   - meaning: the entry of a symbol, without the number of bits to take
  /// - Throws: ``InflateError``
  func fill(_ lengths: ArraySlice<UInt8>, mayBeIncomplete: Bool, meaning: (Int) -> UInt32) throws {
    let counts = HuffmanTable.counts(of: lengths)
    try HuffmanTable.check(counts, mayBeIncomplete: mayBeIncomplete)
    (0..<1 << rootBits).forEach { entries[$0] = Kind.unknown | 1 }
    let codes = HuffmanTable.codes(lengths, counts)
    makeLinks(lengths, codes)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      place(meaning(symbol), code: codes[symbol], length: Int(length))
    }
  }

  @inline(__always)
  static func isValue(_ entry: UInt32) -> Bool { entry & Kind.mask == Kind.value }

  @inline(__always)
  static func isBase(_ entry: UInt32) -> Bool { entry & Kind.mask == Kind.base }

  static func counts(of lengths: ArraySlice<UInt8>) -> [Int] {
    var counts = Array(repeating: 0, count: longestCode + 1)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    return counts
  }

  private static func check(_ counts: [Int], mayBeIncomplete: Bool) throws {
    var left = 1
    for count in counts.dropFirst() {
      left = left << 1 - count
      if left < 0 { throw InflateError.tooManyCodes }
    }
    let isOneOrNone = counts.reduce(0, +) == counts[1] && counts[1] <= 1
    if left > 0, !(mayBeIncomplete && isOneOrNone) { throw InflateError.missingCodes }
  }

  /// The code of each symbol, its first bit lowest, as the stream gives it.
  static func codes(_ lengths: ArraySlice<UInt8>, _ counts: [Int]) -> [Int] {
    var next = Array(repeating: 0, count: longestCode + 2)
    for length in 1...longestCode { next[length + 1] = (next[length] + counts[length]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return reversed(next[Int(length)], Int(length))
    }
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (code, mirrored) = (code, 0)
    for _ in 0..<length {
      mirrored = mirrored << 1 | code & 1
      code >>= 1
    }
    return mirrored
  }

  /// Gives each beginning of longer codes a second table of the size that its longest code needs.
  private func makeLinks(_ lengths: ArraySlice<UInt8>, _ codes: [Int]) {
    let mask = 1 << rootBits - 1
    var extra: [Int: Int] = [:]
    for (symbol, length) in lengths.enumerated() where Int(length) > rootBits {
      extra[codes[symbol] & mask, default: 0] = max(extra[codes[symbol] & mask, default: 0], Int(length) - rootBits)
    }
    var start = 1 << rootBits
    for (beginning, bits) in extra {
      entries[beginning] = UInt32(start) << 16 | UInt32(bits) << 8 | Kind.link | UInt32(rootBits)
      start += 1 << bits
    }
  }

  private func place(_ meaning: UInt32, code: Int, length: Int) {
    guard length > rootBits else {
      return repeated(meaning | UInt32(length), from: entries, at: code, step: length, bits: rootBits)
    }
    let link = entries[code & (1 << rootBits - 1)]
    let taken = length - rootBits
    repeated(
      meaning | UInt32(taken), from: entries + Int(link >> 16), at: code >> rootBits, step: taken,
      bits: Int(link >> 8 & 0xFF))
  }

  /// Whatever bits follow the code, it is the same.
  private func repeated(_ entry: UInt32, from table: UnsafeMutablePointer<UInt32>, at code: Int, step: Int, bits: Int) {
    for place in stride(from: code, to: 1 << bits, by: 1 << step) { table[place] = entry }
  }
}
