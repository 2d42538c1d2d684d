/// The words by which a language names the parts of a year, as people write them: folded, without diacritics.
///
/// Only for reading; what is shown are phrases.
public struct PeriodWords: Sendable {
  /// For each month the beginning that all its forms share: `septembr`, to which an ending is added.
  let months: [String]
  /// For each month its short forms, which stand alone: `sep`, `sept`.
  let shortMonths: [[String]]
  /// Beginnings of the words for year, half-year and quarter.
  let years: [String], halves: [String], quarters: [String]
  /// Short words for them that stand alone: `g`, `cet`.
  let shortYears: [String], shortHalves: [String], shortQuarters: [String]
  /// Beginnings of the first four ordinal numbers.
  let ordinals: [String]
  /// Words that stand before the first and the last of several: `no`, `līdz`.
  let from: [String], to: [String]
  /// Words that join, and those that say nothing.
  let and: [String], silent: [String]
  /// Beginnings of further words that say when or how often something is done: `pastāvīgi`, `katru`.
  let times: [String]
  /// Beginnings of texts that say that something never ends: `beztermiņa`.
  let endless: [String]

  /// What a word can mean.
  enum Meaning {
    case month(Int)
    case year, half, quarter
    case ordinal(Int)
    case from, to, and, silent
  }

  /// What a word means; `nil` where it is no word of periods. The word is folded.
  func meaning(of word: String) -> Meaning? {
    if let month = month(word) { return .month(month) }
    if PeriodWords.names(word, years, shortYears) { return .year }
    if PeriodWords.names(word, halves, shortHalves) { return .half }
    if PeriodWords.names(word, quarters, shortQuarters) { return .quarter }
    if let place = ordinals.firstIndex(where: { PeriodWords.isForm(word, of: $0) }) { return .ordinal(place + 1) }
    if to.contains(word) { return .to }
    if and.contains(word) { return .and }
    return from.contains(word) ? .from : silent.contains(word) ? .silent : nil
  }

  /// Whether a word says when or how often something is done. The word is folded.
  func isOfTime(_ word: String) -> Bool {
    switch meaning(of: word) {
    case .month, .year, .half, .quarter: true
    default: times.contains(where: word.hasPrefix)
    }
  }

  /// Whether a text says that something never ends. The text is folded.
  func isEndless(_ text: String) -> Bool { endless.contains(where: text.hasPrefix) }

  private func month(_ word: String) -> Int? {
    let place =
      shortMonths.firstIndex { $0.contains(word) } ?? months.firstIndex { PeriodWords.isForm(word, of: $0, 2) }
    return place.map { $0 + 1 }
  }

  private static func names(_ word: String, _ beginnings: [String], _ short: [String]) -> Bool {
    short.contains(word) || beginnings.contains { isForm(word, of: $0) }
  }

  /// Whether only an ending of so many letters was added.
  private static func isForm(_ word: String, of beginning: String, _ longest: Int = 3) -> Bool {
    word.hasPrefix(beginning) && word.utf8.count - beginning.utf8.count <= longest
  }
}
