/// A digest over many rows that does not depend on their order: the sum of the rows' SHA-256, modulo 2^256.
///
/// Rows that came in at once have one entry in the trail; this sum in the entry tells later whether each of them is
/// still
/// as it came, without keeping their order.
public struct RowsDigest: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// The digest over no rows: zero.
  public init() {}

  /// Adds the digest of one row.
  public mutating func add(_ row: Digest) {
    row.withUnsafeBytes { bytes in
      var carry = false
      (words.0, carry) = RowsDigest.sum(words.0, RowsDigest.word(0, of: bytes), carry)
      (words.1, carry) = RowsDigest.sum(words.1, RowsDigest.word(1, of: bytes), carry)
      (words.2, carry) = RowsDigest.sum(words.2, RowsDigest.word(2, of: bytes), carry)
      (words.3, carry) = RowsDigest.sum(words.3, RowsDigest.word(3, of: bytes), carry)
    }
  }

  private static func word(_ index: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
  }

  private static func sum(_ left: UInt64, _ right: UInt64, _ carry: Bool) -> (UInt64, Bool) {
    let (sum, overflow) = left.addingReportingOverflow(right)
    let (total, overflowed) = sum.addingReportingOverflow(carry ? 1 : 0)
    return (total, overflow || overflowed)
  }

  /// The sum as 64 lower-case hexadecimal digits, the most significant first.
  public var hex: String {
    [words.3, words.2, words.1, words.0].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  public static func == (left: RowsDigest, right: RowsDigest) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.3)
  }
}
