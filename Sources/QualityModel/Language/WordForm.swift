/// Words without their endings, so that a word and its other forms are the same: `nopietna`, `nopietnais` and
/// `Nopietns` are `nopietn`.
///
/// Endings are those of adjectives and nouns in all languages; they are cut off, not analysed. Signs between words do not
/// matter.
struct WordForm: Hashable {
  let text: String

  /// - Parameter folded: the words, without case and diacritics
  init(folded: String) {
    text = folded.split { !$0.isLetter && !$0.isNumber }.map(WordForm.stem).joined(separator: " ")
  }

  /// A stem has at least three letters; what is shorter has no ending.
  private static func stem(_ word: Substring) -> Substring {
    let count = word.utf8.count
    guard let ending = endings.first(where: { count - $0.utf8.count >= 3 && word.hasSuffix($0) }) else { return word }
    return word.dropLast(ending.count)
  }

  /// The longest first.
  private static let endings = Set(LanguageRules.all.flatMap(\.nameEndings)).sorted { ($1.count, $0) < ($0.count, $1) }
}
