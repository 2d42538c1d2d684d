/// The fields of a kind by the names that people use: their keys, and their labels in any of the languages.
package struct FieldLabels {
  private var fields: [String: RecordField] = [:]

  package init(of schema: RecordSchema, in languages: [Phrases]) {
    for phrases in languages {
      for field in schema.fields { fields[phrases.field(field.key, of: schema).folded] = field }
    }
    for field in schema.fields { fields[field.key.folded] = field }
  }

  /// The field that a word names, case and diacritics forgiven.
  package subscript(word: String) -> RecordField? { fields[word.folded] }
}
