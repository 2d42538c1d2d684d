/// Yes and no in the words of the question itself: under `Pamatota` also `pamatota` and `nepamatots`.
package enum OwnAnswer {
  /// What the answer says: `true`, `false`, or what was written where it is yes or no already, or no name of the field.
  package static func key(_ text: String, to field: RecordField, of schema: RecordSchema, in languages: [Phrases])
    -> String
  {
    let answer = text.folded
    guard !answer.isEmpty, (try? field.kind.value(of: text)) == nil else { return text }
    let labels = FieldLabels(of: schema, in: languages)
    if labels[answer] === field { return "true" }
    for no in ["ne", "not "] where answer.hasPrefix(no) && labels[String(answer.dropFirst(no.count))] === field {
      return "false"
    }
    return text
  }
}
