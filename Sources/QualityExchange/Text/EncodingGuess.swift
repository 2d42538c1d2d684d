/// Which encoding of one byte a character a text is written in, judged by how likely its letters are in a language.
///
/// Encodings that make the same text of the bytes at hand are one: which of them it was does not matter.
struct EncodingGuess {
  /// One encoding with one language.
  private struct Hypothesis {
    let encoding: TextEncoding
    let model: LetterModel
    /// How seldom it is met, before anything of the text is known.
    let prior: Double
  }

  /// The encodings, the likeliest first; of those that make the same text only the first.
  let likely: [TextEncoding]
  /// Whether the first is clearly likelier than the second.
  let isClear: Bool

  /// - Parameter words: what is known of the text
  init(_ words: OddWords) {
    var scores: [TextEncoding: Double] = [:]
    for hypothesis in EncodingGuess.hypotheses {
      guard let page = hypothesis.encoding.codePage else { continue }
      let score = hypothesis.prior + LetterScore(page, hypothesis.model).score(words.bytes)
      scores[hypothesis.encoding] = max(scores[hypothesis.encoding] ?? -.infinity, score)
    }
    let sorted = scores.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let distinct = EncodingGuess.distinct(sorted, in: Set(words.bytes.filter { $0 >= 0x80 }))
    likely = distinct.map(\.key)
    let isAhead = distinct.count < 2 || distinct[0].value - distinct[1].value >= EncodingGuess.lead
    isClear = isAhead && (distinct.first.map { $0.value >= EncodingGuess.worst * Double(words.count) } ?? false)
  }

  /// How far the likeliest must be before the next: twenty times as likely.
  private static let lead = 3.0
  /// Texts of which a letter is less likely than this on average are in no encoding known here.
  private static let worst = -8.5

  private static let hypotheses = [
    Hypothesis(encoding: .windows1257, model: .latvian, prior: 0),
    Hypothesis(encoding: .windows1257, model: .lithuanian, prior: -3),
    Hypothesis(encoding: .windows1257, model: .western, prior: -3),
    Hypothesis(encoding: .windows1257, model: .polish, prior: -6),
    Hypothesis(encoding: .windows1251, model: .russian, prior: -6),
    Hypothesis(encoding: .windows1252, model: .western, prior: -5),
    Hypothesis(encoding: .windows1250, model: .polish, prior: -5),
    Hypothesis(encoding: .iso885913, model: .latvian, prior: -6),
    Hypothesis(encoding: .iso885913, model: .lithuanian, prior: -7),
    Hypothesis(encoding: .iso88594, model: .latvian, prior: -7),
    Hypothesis(encoding: .iso88594, model: .lithuanian, prior: -9),
    Hypothesis(encoding: .koi8r, model: .russian, prior: -8),
    Hypothesis(encoding: .iso885915, model: .western, prior: -7),
    Hypothesis(encoding: .iso88591, model: .western, prior: -7),
  ]

  private static func distinct(
    _ sorted: [(key: TextEncoding, value: Double)], in bytes: Set<UInt8>
  ) -> [(key: TextEncoding, value: Double)] {
    var kept: [(key: TextEncoding, value: Double)] = []
    for one in sorted where !kept.contains(where: { isSame($0.key, one.key, in: bytes) }) { kept.append(one) }
    return kept
  }

  private static func isSame(_ one: TextEncoding, _ other: TextEncoding, in bytes: Set<UInt8>) -> Bool {
    guard let one = one.codePage, let other = other.codePage else { return false }
    return bytes.allSatisfy { one.scalar(for: $0) == other.scalar(for: $0) }
  }
}
