import QualityModel

/// Understands the words of choices in both languages, whatever the language of the messages.
struct ChoiceWords {
  let session: Session
  let schema: RecordSchema

  /// The text with words of choices replaced by their keys; what is not understood stays and is refused later.
  func translated(_ text: String, of field: RecordField) throws -> String {
    guard !field.kind.choices.isEmpty else { return text }
    let items = field.kind.isList ? FieldValue.items(of: text) : [text]
    return try items.map { try key(of: $0, in: field) ?? $0 }.joined(separator: ";")
  }

  private func key(of text: String, in field: RecordField) throws -> String? {
    let words = field.kind.choices
    if words.contains(text) { return text }
    let folded = text.folded
    for language in Organisation.Language.allCases {
      let phrases = try session.phrases(language)
      if let key = words.first(where: { phrases.choice($0, of: field.key, in: schema).folded == folded }) { return key }
    }
    return words.first { $0.folded == folded }
  }
}
