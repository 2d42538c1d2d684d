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
    let facts: [String: Refusal.Fact] = [
      "field": .text(word), "command": .command(kind.key), "words": .words((["id"] + keys)),
    ]
    guard let near = NearMiss.of(word, among: keys) else { return Refusal(.usage, .usageUnknownField, facts) }
    return Refusal(.usage, .usageUnknownFieldNear, facts.merging(["near": .text(near)]) { $1 })
  }
}

extension Refusal.ID {
  static let usageUnknownField = Refusal.ID("usage.unknown-field")
  static let usageUnknownFieldNear = Refusal.ID("usage.unknown-field-near")
}
