import QualityModel

/// The words that a file may use for the choices of a field: keys, the words of both languages, and what the person
/// said.
struct ChoiceWords {
  private let field: RecordField
  private var keys: [String: String] = [:]

  /// `nil` for fields that are no choices.
  init?(field: RecordField, schema: RecordSchema, options: ImportOptions) {
    guard !field.kind.choices.isEmpty else { return nil }
    self.field = field
    for phrases in options.phrases {
      for key in field.kind.choices {
        keys[FieldNames.folded(phrases.choice(key, of: field.key, in: schema))] = key
      }
    }
    for key in field.kind.choices { keys[FieldNames.folded(key)] = key }
    for (word, key) in options.words[field.key] ?? [:] {
      keys[FieldNames.folded(word)] = keys[FieldNames.folded(key)] ?? key
    }
  }

  /// The key for what stands in a cell; unknown words stay as they are and are refused by the field.
  func key(of text: String) -> String {
    guard field.kind.isList else { return one(text) }
    return FieldValue.items(of: text).map(one).joined(separator: ";")
  }

  private func one(_ word: String) -> String {
    field.kind.choices.contains(word) ? word : keys[FieldNames.folded(word)] ?? word
  }
}
