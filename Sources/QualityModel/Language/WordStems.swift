import Foundation

/// The beginnings of the words of a text that stay the same in all their forms, for searching.
///
/// Latvian words change at their end, and people write them with and without diacritics: `neatbilstības`,
/// `neatbilstibu` and `Neatbilstība` have the stem `neatbilst`. The endings of nouns, adjectives and verbs are cut off,
/// not analysed; a stem has at least four letters. Words that every sentence has are left out.
public struct WordStems {
  /// The stems in the order of the text, each once.
  public let stems: [String]

  /// - Parameter text: words in any of the languages
  public init(of text: String) {
    var stems: [String] = []
    for word in WordStems.words(of: text) {
      guard let stem = WordStems.stem(of: word), !stems.contains(stem) else { continue }
      stems.append(stem)
    }
    self.stems = stems
  }

  private static func words(of text: String) -> [Substring] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
      .split { !$0.isLetter && !$0.isNumber }
  }

  /// The part of a word that stays; `nil` for words that say nothing.
  static func stem(of word: some StringProtocol) -> String? {
    let word = String(word)
    guard word.count >= shortest, !common.contains(word), word.contains(where: \.isLetter) else { return nil }
    for ending in endings where word.hasSuffix(ending) && word.count - ending.count >= shortest {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static let shortest = 4

  /// Endings of the words of all languages, the longest first.
  private static let endings = Set(LanguageRules.all.flatMap(\.wordEndings)).sorted {
    ($1.count, $0) < ($0.count, $1)
  }

  /// Words that join others.
  private static let common = LanguageRules.all.reduce(into: Set<String>()) { $0.formUnion($1.commonWords) }
}
