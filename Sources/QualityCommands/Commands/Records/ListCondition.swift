import QualityModel

/// Understands `--where`: `field=value`, `field=` (empty), `field~letters` (contains).
struct ListCondition {
  let list: ListQuery

  private var kind: RecordSchema { list.kind }

  /// - Throws: `usage.not-a-condition`, `usage.unknown-field`, or a fault of the value
  func condition(_ text: String) throws -> Condition {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "~" }), sign > text.startIndex else {
      throw Refusal(.usage, .usageNotACondition, ["value": .text(text)])
    }
    let name = String(text[..<sign])
    let value = String(text[text.index(after: sign)...])
    if name == "id", text[sign] == "=" { return .idIs(value) }
    let field = try FieldNames(kind: kind, session: list.session).field(name)
    return text[sign] == "~" ? .matches(field, value) : try equals(value, field)
  }

  private func equals(_ text: String, _ field: RecordField) throws -> Condition {
    guard !text.isEmpty else { return .isEmpty(field) }
    if field.kind == .day, WrittenDay(text) == nil, let period = WrittenPeriod(text)?.period {
      return .within(field, period)
    }
    guard let value = try value(text, field) else { return .isEmpty(field) }
    guard case .list(let items) = value else { return .equals(field, value) }
    return .all(items.map { .contains(field, $0) })
  }

  private func value(_ text: String, _ field: RecordField) throws -> FieldValue? {
    let choices = ChoiceInput(session: list.session, schema: kind)
    do {
      return try ReferenceResolver(list.reader).value(of: choices.keys(in: text, of: field), for: field)
    } catch let problem as FieldProblem {
      throw RecordFaults(record: "", kind: kind.key, faults: [RecordValue.Fault(field: field, problem: problem)])
    }
  }
}

extension Refusal.ID {
  static let usageNotACondition = Refusal.ID("usage.not-a-condition")
}
