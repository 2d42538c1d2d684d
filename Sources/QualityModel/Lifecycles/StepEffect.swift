/// What a step writes into the record by itself.
public enum StepEffect: Sendable {
  /// The day of the step.
  case day(String)
  /// The day of the step, unless another one was told.
  case dayIfEmpty(String)
  /// The acting person.
  case actor(String)
  /// The reason that was given.
  case reason(String)
  /// One more.
  case count(String)
  /// A fixed value.
  case set(String, FieldValue)
  /// Nothing any more.
  case clear([String])
  /// What a rule computes; nothing is written where it gives nothing.
  case computed(String, @Sendable (StepContext) throws -> FieldValue?)

  /// The fields that the effect writes.
  public var fields: [String] {
    switch self {
    case .day(let field), .dayIfEmpty(let field), .actor(let field), .reason(let field), .count(let field),
      .set(let field, _), .computed(let field, _):
      [field]
    case .clear(let fields): fields
    }
  }

  func apply(to record: inout RecordValue, _ context: StepContext, reason: String?) throws {
    switch self {
    case .day(let field): record[field] = .day(context.day)
    case .dayIfEmpty(let field): record[field] = record[field] ?? .day(context.day)
    case .actor(let field): record[field] = context.actor.person.map { .text($0.id.text) }
    case .reason(let field): record[field] = reason.map { .text($0) }
    case .count(let field): record[field] = .integer(record.integer(field) + 1)
    case .set(let field, let value): record[field] = value
    case .clear(let fields): for field in fields { record[field] = nil }
    case .computed(let field, let rule): if let value = try rule(context) { record[field] = value }
    }
  }
}

extension RecordValue {
  /// The whole number in a field; nought where there is none.
  func integer(_ field: String) -> Int {
    if case .integer(let integer)? = self[field] { integer } else { 0 }
  }
}
