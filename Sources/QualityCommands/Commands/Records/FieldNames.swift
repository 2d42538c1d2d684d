import QualityModel

/// Finds the field that a word names: its key, its option, or its label in either language.
struct FieldNames {
  let kind: RecordSchema
  let session: Session

  /// - Throws: `usage.unknown-field`, with the fields that there are
  func field(_ word: String) throws -> RecordField {
    if let field = kind.field(word) { return field }
    if let field = kind.fields.first(where: { $0.option.dropFirst(2) == word }) { return field }
    if let field = FieldLabels(of: kind, in: try session.allPhrases())[word] { return field }
    throw unknown(word)
  }

  private func unknown(_ word: String) -> Refusal {
    let keys = kind.fields.map(\.key)
    let facts = [
      "field": word, "command": CommandCatalogue.kebab(kind.key), "words": (["id"] + keys).joined(separator: ", "),
    ]
    guard let near = NearMiss.of(word, among: keys) else { return Refusal(.usage, "usage.unknown-field", facts) }
    return Refusal(.usage, "usage.unknown-field-near", facts.merging(["near": near]) { $1 })
  }
}
