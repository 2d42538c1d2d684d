/// A condition in the words of a language, with the labels of fields and the names of choices.
///
/// ```swift
/// ConditionText(phrases, Nonconformity.schema).text(condition)   // "konstatēts no 01.01.2025.; un stāvoklis nav „noraidīta“"
/// ```
package struct ConditionText {
  private let phrases: Phrases
  private let schema: RecordSchema

  package init(_ phrases: Phrases, _ schema: RecordSchema) {
    (self.phrases, self.schema) = (phrases, schema)
  }

  package func text(_ condition: Condition) -> String {
    switch condition {
    case .always: phrases.text("condition.always")
    case .never: phrases.text("condition.never")
    case .equals(let field, let value): said("equals", field, shown(value, field))
    case .isIn(let field, let values):
      said("equals", field, joined(values.map { shown($0, field) }, by: "condition.or"))
    case .isEmpty(let field): said("empty", field)
    case .isSet(let field): said("set", field)
    case .before(let field, let day): said("before", field, phrases.day(day))
    case .onOrBefore(let field, let day): said("until", field, phrases.day(day))
    case .onOrAfter(let field, let day): said("from", field, phrases.day(day))
    case .within(let field, let period):
      said("from", field, phrases.day(period.firstDay)) + " " + until(period.lastDay)
    case .periodFrom(let field, let first, let last): said("years", field, "\(first)–\(last)")
    case .notAfter(let field, let other): said("not-after", field, label(other))
    case .contains(let field, let item), .matches(let field, let item): said("contains", field, item)
    case .refers(let field, let condition): referring(field, field.kind.referredKind ?? "", condition)
    case .refersTo(let field, let kind, let condition): referring(field, kind, condition)
    case .idIs(let id): id
    case .idIn(let ids): ids.joined(separator: ", ")
    case .all(let conditions): joined(conditions.filter { $0 != .always }.map(part), by: "condition.and")
    case .any(let conditions), .union(let conditions): joined(conditions.map(part), by: "condition.or")
    case .not(let condition): phrases.text("condition.not", ["condition": part(condition)])
    }
  }

  /// In brackets, where several are joined.
  private func part(_ condition: Condition) -> String {
    switch condition {
    case .all(let conditions) where conditions.count > 1: "(\(text(condition)))"
    case .any(let conditions) where conditions.count > 1: "(\(text(condition)))"
    case .union(let conditions) where conditions.count > 1: "(\(text(condition)))"
    default: text(condition)
    }
  }

  private func joined(_ parts: [String], by key: String) -> String {
    parts.isEmpty ? phrases.text("condition.always") : parts.joined(separator: " \(phrases.text(key)) ")
  }

  private func said(_ key: String, _ field: RecordField, _ value: String = "") -> String {
    phrases.text("condition.\(key)", ["field": label(field), "value": value])
  }

  private func until(_ day: Day) -> String { phrases.text("condition.through", ["value": phrases.day(day)]) }

  private func label(_ field: RecordField) -> String { phrases.field(field.key, of: schema) }

  private func shown(_ value: FieldValue, _ field: RecordField) -> String {
    field.kind.choices.contains(value.text) ? phrases.choice(value.text, of: field.key, in: schema) : value.text
  }

  private func referring(_ field: RecordField, _ kind: String, _ condition: Condition) -> String {
    guard let referred = RecordSchema.named(kind) else { return said("set", field) }
    let name = phrases.kind(referred)
    guard condition != .always else { return said("equals", field, name) }
    let inner = ConditionText(phrases, referred).text(condition)
    return phrases.text("condition.refers", ["field": label(field), "kind": name, "condition": inner])
  }
}
