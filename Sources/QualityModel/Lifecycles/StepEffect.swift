/// What a step writes into the record by itself.
public enum StepEffect: Sendable {
  /// The day of the step.
  case day(RecordField)
  /// The day of the step, unless another one was told.
  case dayIfEmpty(RecordField)
  /// The acting person.
  case actor(RecordField)
  /// The reason that was given.
  case reason(RecordField)
  /// One more.
  case count(RecordField)
  /// A fixed value.
  case set(RecordField, FieldValue?)
  /// Nothing any more.
  case clear([RecordField])
  /// What a rule computes; nothing is written where it gives nothing.
  case computed(RecordField, @Sendable (StepContext) throws -> FieldValue?)
  /// What a rule finds; the field is emptied where it finds nothing.
  case found(RecordField, @Sendable (StepContext) throws -> FieldValue?)

  /// An effect on records of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StepEffect>

  /// The fields that the effect writes.
  public var fields: [RecordField] {
    switch self {
    case .day(let field), .dayIfEmpty(let field), .actor(let field), .reason(let field), .count(let field),
      .set(let field, _), .computed(let field, _), .found(let field, _):
      [field]
    case .clear(let fields): fields
    }
  }

  func apply(to record: inout RecordValue, _ context: StepContext, reason: String?) throws {
    switch self {
    case .day(let field): record[field] = .day(context.day)
    case .dayIfEmpty(let field): record[field] = record[field] ?? .day(context.day)
    case .actor(let field): record[field] = context.actor.isKnown ? .text(context.actor.id) : nil
    case .reason(let field): record[field] = reason.map { .text($0) }
    case .count(let field): record[field] = .integer(record.integer(field) + 1)
    case .set(let field, let value): record[field] = value
    case .clear(let fields): for field in fields { record[field] = nil }
    case .computed(let field, let rule): if let value = try rule(context) { record[field] = value }
    case .found(let field, let rule): record[field] = try rule(context)
    }
  }
}

extension Typed where Kind: RecordKind, Subject == StepEffect {
  static func day(_ field: ValuePath<Kind, Day?>) -> Self { Self(.day(field(Kind.fields))) }
  static func dayIfEmpty(_ field: ValuePath<Kind, Day?>) -> Self { Self(.dayIfEmpty(field(Kind.fields))) }
  static func actor(_ field: FieldPath<Kind>) -> Self { Self(.actor(Kind.field(field))) }
  static func reason(_ field: ValuePath<Kind, String?>) -> Self { Self(.reason(field(Kind.fields))) }
  static func count(_ field: ValuePath<Kind, Int?>) -> Self { Self(.count(field(Kind.fields))) }
  static func set<Value>(_ field: ValuePath<Kind, Value>, _ value: Value) -> Self {
    let field = field(Kind.fields)
    return Self(.set(field, field.write(value)))
  }
  static func clear(_ fields: [FieldPath<Kind>]) -> Self { Self(.clear(fields.map(Kind.field))) }
  /// What a rule computes; nothing is written where it gives nothing.
  static func computed<Value>(
    _ field: ValuePath<Kind, Value>, _ rule: @escaping @Sendable (StepContext.Of<Kind>) throws -> Value?
  ) -> Self {
    let field = field(Kind.fields)
    return Self(.computed(field) { try rule(.init($0)).flatMap(field.write) })
  }
}
