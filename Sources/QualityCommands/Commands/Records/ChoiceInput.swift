import QualityModel

/// Understands the words of choices, and of yes and no, in both languages, whatever the language of the messages.
struct ChoiceInput {
  let session: Session
  let schema: RecordSchema

  /// The text with words of choices and answers replaced by their keys; what is not understood stays and is refused later.
  func keys(in text: String, of field: RecordField) throws -> String {
    let choices = field.kind.choices
    if case .boolean = field.kind {
      return OwnAnswer.key(text, to: field, of: schema, in: try session.allPhrases())
    }
    // Keys are understood without reading the phrases of two languages.
    guard !choices.isEmpty, !choices.contains(text) else { return text }
    return ChoiceWords(field, of: schema, in: try session.allPhrases())?.keys(in: text) ?? text
  }
}
