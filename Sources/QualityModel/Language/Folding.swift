import Foundation

extension String {
  /// Without regard to case, diacritics and surrounding spaces, as people compare words: `Neatbilstība` is
  /// `neatbilstiba`.
  package var folded: String {
    trimmingCharacters(in: .whitespacesAndNewlines)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// With one blank wherever there is white space of any kind, and none at the ends: names are told apart by letters.
  package var plainlySpaced: String {
    let bytes = utf8
    // Most names hold single blanks between plain letters, and need no closer look.
    var before: UInt8 = 32
    let isPlain = bytes.allSatisfy { byte in
      defer { before = byte }
      return byte > 32 && byte != 0xC2 && byte != 0xE2 || byte == 32 && before != 32
    }
    if isPlain, before != 32 { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
