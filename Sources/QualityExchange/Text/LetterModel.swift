import Foundation

/// How likely letters beyond ASCII are in a language, and which pairs of letters are frequent.
struct LetterModel {
  /// The natural logarithm of each small letter's share.
  let letters: [UInt32: Double]
  let isCyrillic: Bool
  private let pairs: Set<UInt64>

  /// - Parameters:
  ///   - shares: each letter with its share of these letters, in thousandths
  ///   - pairs: frequent pairs of letters with a letter beyond ASCII, separated by spaces; empty if none are known
  init(_ shares: KeyValuePairs<Unicode.Scalar, Double>, pairs: String = "", isCyrillic: Bool = false) {
    letters = Dictionary(uniqueKeysWithValues: shares.map { ($0.key.value, log($0.value / 1000)) })
    self.isCyrillic = isCyrillic
    self.pairs = Set(
      pairs.split(separator: " ").map { pair in
        pair.unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) }
      })
  }

  /// How much more or less likely two letters beside each other are; at least one is beyond ASCII.
  func weight(of first: UInt32, _ second: UInt32) -> Double {
    if pairs.contains(UInt64(first) << 32 | UInt64(second)) { return 0.7 }
    let isBoth = first >= 0x80 && second >= 0x80
    // The letters of one script stand together, and two marked letters seldom follow one another.
    if isCyrillic { return isBoth ? -0.7 : -7 }
    return isBoth ? -3 : pairs.isEmpty ? -0.4 : -0.7
  }
}
