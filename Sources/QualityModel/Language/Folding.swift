import Foundation

extension String {
  /// Without regard to case, diacritics and surrounding spaces, as people compare words: `Neatbilstība` is
  /// `neatbilstiba`.
  package var folded: String {
    trimmingCharacters(in: .whitespacesAndNewlines)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
