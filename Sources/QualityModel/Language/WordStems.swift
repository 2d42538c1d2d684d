import Foundation

/// The beginnings of the words of a text that stay the same in all their forms, for searching.
///
/// Latvian words change at their end, and people write them with and without diacritics: `neatbilstības`,
/// `neatbilstibu` and `Neatbilstība` have the stem `neatbilst`. The endings of nouns, adjectives and verbs are cut off,
/// not analysed; a stem has at least four letters. Words that every sentence has are left out.
public struct WordStems {
  /// The stems in the order of the text, each once.
  public let stems: [String]

  /// - Parameter text: words in Latvian or English
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

  /// Endings of Latvian words without diacritics, the longest first; and the English plural.
  private static let endings: [String] = [
    "sanas", "sanai", "sanam", "sanos", "sana", "sanu", "ibam", "ibas", "ibai", "iba", "ibu", "ajam", "ajai", "ajas",
    "ajos", "amies", "usas", "usos", "usam", "jiem", "jam", "jas", "jos", "iem", "ies", "iet", "ams", "ama", "amo",
    "amas", "ai", "am", "as", "em", "es", "ei", "im", "is", "us", "um", "os", "ja", "ju", "ji", "a", "e", "i", "o", "s",
    "u",
  ].sorted { ($1.count, $0) < ($0.count, $1) }

  /// Words that join others.
  private static let common: Set<String> = [
    "bija", "tika", "tiek", "netika", "netiek", "nebija", "nava", "esosa", "kura", "kuras", "kuri", "kuru", "kurs",
    "kuram", "kuros", "sava", "savu", "savas", "viena", "viens", "vienu", "otra", "katra", "katru", "visi", "visas",
    "visu", "visa", "vairak", "vairakas", "vairaki", "pirms", "pret", "kopa", "starp", "tikai", "jau", "gada", "gadu",
    "from", "with", "this", "that", "have", "were", "which", "there", "their", "been", "when", "where", "into",
  ]
}
