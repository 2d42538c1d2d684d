import Foundation

extension String {
  /// Without regard to case and diacritics, as people compare words: `Neatbilstība` is `neatbilstiba`.
  var folded: String {
    trimmingCharacters(in: .whitespacesAndNewlines)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
