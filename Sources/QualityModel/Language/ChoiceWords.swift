/// The words that people may use for the choices of a field: keys, the words of languages with their synonyms, other
/// forms and beginnings of them, and what people said themselves.
///
/// ```swift
/// let words = ChoiceWords(channel, of: Feedback.schema, in: phrases)
/// words?.keys(in: "pa telefonu")   // "phone"
/// words?.keys(in: "vēst.")         // "letter"
/// words?.keys(in: "balodis")       // "balodis", which the field refuses
/// ```
package final class ChoiceWords {
  private let field: RecordField
  private let choices: Set<String>
  private var own: [String: String] = [:]
  private var meanings = WordMeanings()
  /// The words that were asked for already; a column has few that differ.
  private var known: [String: String] = [:]

  /// `nil` for fields that are no choices, unless words were told of one that takes words.
  /// - Parameters:
  ///   - languages: those whose words are understood beside the keys
  ///   - own: further words, each with the key or the word that it stands for
  package init?(_ field: RecordField, of schema: RecordSchema, in languages: [Phrases], own: [String: String] = [:]) {
    guard !field.kind.choices.isEmpty || field.takesWords && !own.isEmpty else { return nil }
    self.field = field
    choices = Set(field.kind.choices)
    for phrases in languages { add(phrases, schema) }
    for key in field.kind.choices { meanings.add(name: key, of: key) }
    for (word, key) in own { self.own[word.folded] = meanings.exactly(key) ?? key }
  }

  private func add(_ phrases: Phrases, _ schema: RecordSchema) {
    for key in field.kind.choices {
      meanings.add(name: phrases.choice(key, of: field.key, in: schema), of: key)
      for word in phrases.synonyms(ofChoice: key, of: field.key, in: schema) { meanings.add(other: word, of: key) }
    }
  }

  /// The text with each word replaced by its key; unknown words stay as they are and are refused by the field.
  package func keys(in text: String) -> String {
    guard field.kind.isList else { return key(of: text) }
    return FieldValue.items(of: text).map(list).joined(separator: ";")
  }

  /// Several words in one item, with commas or lines between, if all of them are understood.
  private func list(_ item: String) -> String {
    let key = key(of: item)
    guard !choices.contains(key), item.contains(where: { $0 == "," || $0.isNewline }) else { return key }
    let keys = item.split { $0 == "," || $0.isNewline }.map { self.key(of: String($0)) }
    return keys.allSatisfy(choices.contains) ? keys.joined(separator: ";") : item
  }

  private func key(of word: String) -> String {
    if choices.contains(word) { return word }
    if let known = known[word] { return known }
    let key = own[word.folded] ?? meanings.beginning(word) ?? word
    if known.count < ChoiceWords.memory { known[word] = key }
    return key
  }

  private static let memory = 1_000
}
