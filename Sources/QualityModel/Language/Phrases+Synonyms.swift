extension Phrases {
  /// Other words for a choice, which people may write and nobody is shown.
  func synonyms(ofChoice word: String, of field: String, in schema: RecordSchema) -> [String] {
    synonyms("choice", "\(field).\(word)", of: schema)
  }

  /// Other words for a field of this kind alone.
  package func synonyms(of field: String, in schema: RecordSchema) -> [String] {
    words("synonym.field.\(schema.key).\(field)")
  }

  /// Other words for a field, whatever kind has it; none where the kind calls it by a name of its own.
  package func sharedSynonyms(of field: String, in schema: RecordSchema) -> [String] {
    self["field.\(schema.key).\(field)"] == nil ? words("synonym.field.\(field)") : []
  }

  /// The kind's own words, and those that all kinds share where the name is shared too.
  private func synonyms(_ family: String, _ name: String, of schema: RecordSchema) -> [String] {
    let own = words("synonym.\(family).\(schema.key).\(name)")
    return self["\(family).\(schema.key).\(name)"] == nil ? own + words("synonym.\(family).\(name)") : own
  }

  private func words(_ key: String) -> [String] { self[key].map(FieldValue.items) ?? [] }
}
