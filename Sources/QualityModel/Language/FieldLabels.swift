/// The fields of a kind by the names that people use: their keys, their labels in any of the languages, synonyms of them,
/// and other forms of these.
///
/// A name of a field is never taken for another one. A synonym that would mean two fields of the kind means none.
///
/// ```swift
/// FieldLabels(of: Person.schema, in: phrases)["Vārds, uzvārds"]?.key   // "name"
/// ```
package struct FieldLabels {
  private let schema: RecordSchema
  /// What the kind calls its fields, and what all kinds may call them.
  private var own = WordMeanings()
  private var shared = WordMeanings()

  package init(of schema: RecordSchema, in languages: [Phrases]) {
    self.schema = schema
    for phrases in languages {
      for field in schema.fields { add(field, phrases) }
    }
    for field in schema.fields { own.add(name: field.key, of: field.key) }
  }

  private mutating func add(_ field: RecordField, _ phrases: Phrases) {
    own.add(name: phrases.field(field.key, of: schema), of: field.key)
    for word in phrases.synonyms(of: field.key, in: schema) { own.add(other: word, of: field.key) }
    for word in phrases.sharedSynonyms(of: field.key, in: schema) { shared.add(other: word, of: field.key) }
  }

  /// The field that a word names, case, diacritics and endings forgiven.
  package subscript(word: String) -> RecordField? {
    let word = FieldLabels.plain(word)
    let key = own.exactly(word) ?? shared.exactly(word) ?? own.inAnyForm(word) ?? shared.inAnyForm(word)
    return key.flatMap { schema.field($0) }
  }

  /// A head on one line, without what stands behind it only as a sign.
  private static func plain(_ word: String) -> String {
    let line = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(line[..<(line.lastIndex { !":*.".contains($0) }.map { line.index(after: $0) } ?? line.endIndex)])
  }
}
