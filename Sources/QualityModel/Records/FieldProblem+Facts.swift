extension FieldProblem {
  /// What the sentence of the problem quotes, by the names that stand in its braces.
  package func facts(of field: RecordField, in schema: RecordSchema) -> [String: Refusal.Fact] {
    switch self {
    case .notAnInteger(let range): ["expected": "\(range.lowerBound)–\(range.upperBound)"]
    case .notAChoice(let words):
      ["expected": .list(words.map { .choice($0, field: field.key, of: schema.key) })]
    case .personalCode(let place): ["place": .count(place)]
    case .unknownRecord(let kind): ["kind": .kind(kind.isEmpty ? nil : kind)]
    case .unknownCriterion(let text): ["value": .text(text)]
    case .ambiguousName(let kind, let ids): ["kind": .kind(kind), "ids": .records(ids)]
    case .cycle(let ids): ["ids": .text(ids.joined(separator: " → "))]
    default: [:]
    }
  }
}
