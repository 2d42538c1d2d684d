extension FieldProblem {
  /// What the sentence of the problem quotes, by the names that stand in its braces.
  package func facts(of field: RecordField, in schema: RecordSchema) -> [String: Refusal.Fact] {
    switch self {
    case .timedDay(let day): ["day": .day(day)]
    case .partialDay(let period): ["day": .day(period.lastDay)]
    case .ambiguousDay(let one, let other): ["first": .day(one), "second": .day(other)]
    case .ambiguousNumber(let numbers):
      [
        "first": .number((numbers.first ?? ExactNumber(digits: 0)).unmistakable),
        "second": .number((numbers.last ?? ExactNumber(digits: 0)).unmistakable),
      ]
    case .otherCurrency(let currency): ["currency": .text(currency)]
    case .otherUnit(let unit): ["unit": .unit(unit)]
    case .notAnInteger(let range): ["expected": "\(range.lowerBound)–\(range.upperBound)"]
    case .notAChoice(let words):
      ["expected": .list(words.map { .choice($0, field: field.key, of: schema.key) })]
    case .personalCode(let place): ["place": .count(place)]
    case .unknownRecord(let kind): ["kind": .kind(kind.isEmpty ? nil : kind)]
    case .unknownName(let kind, let near): ["kind": .kind(kind), "near": .list(near.map { .text($0) })]
    case .unknownAmong(let kind, let separated, let unknown):
      ["kind": .kind(kind), "value": .text(separated), "unknown": .list(unknown.map { .text($0) })]
    case .unknownItems(let kind, let unknown):
      ["kind": .kind(kind), "unknown": .list(unknown.map { .text($0) })]
    case .unknownCriterion(let text): ["value": .text(text)]
    case .ambiguousName(let kind, let ids): ["kind": .kind(kind), "ids": .records(ids)]
    case .cycle(let ids): ["ids": .text(ids.joined(separator: " → "))]
    default: [:]
    }
  }
}

extension ExactNumber {
  /// The number without noughts at the end of its decimals; with one more where three would be left.
  fileprivate var unmistakable: ExactNumber {
    var (digits, scale) = (digits, scale)
    while scale > 1, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    return ExactNumber(digits: scale == 3 ? digits * 10 : digits, scale: scale == 3 ? 4 : scale)
  }
}
