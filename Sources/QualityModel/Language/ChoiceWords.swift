/// The words that people may use for the choices of a field: keys, the words of languages, and what they said
/// themselves.
package struct ChoiceWords {
  private let field: RecordField
  private var keys: [String: String] = [:]

  /// `nil` for fields that are no choices.
  /// - Parameters:
  ///   - languages: those whose words are understood beside the keys
  ///   - own: further words, each with the key or the word that it stands for
  package init?(_ field: RecordField, of schema: RecordSchema, in languages: [Phrases], own: [String: String] = [:]) {
    guard !field.kind.choices.isEmpty else { return nil }
    self.field = field
    for phrases in languages {
      for key in field.kind.choices { keys[phrases.choice(key, of: field.key, in: schema).folded] = key }
    }
    for key in field.kind.choices { keys[key.folded] = key }
    for (word, key) in own { keys[word.folded] = keys[key.folded] ?? key }
  }

  /// The text with each word replaced by its key; unknown words stay as they are and are refused by the field.
  package func keys(in text: String) -> String {
    guard field.kind.isList else { return key(of: text) }
    return FieldValue.items(of: text).map(key).joined(separator: ";")
  }

  private func key(of word: String) -> String {
    field.kind.choices.contains(word) ? word : keys[word.folded] ?? word
  }
}
