/// What completions, forms and rules go by: the day, the organisation's terms, and the other records.
///
/// What it reads it keeps, so that thousands of records are completed with one reading of the settings; whoever writes
/// meanwhile tells it by ``forget(_:)``.
///
/// ```swift
/// let basis = CompletionBasis(reader: reader, today: today)
/// try basis.complete(&record)
/// ```
public final class CompletionBasis {
  /// The day on which the records are written.
  public let today: Day
  let reader: any RecordReader
  /// Settings that are looked at as if they held these values.
  let instead: [String: String?]
  /// How answers are read.
  let readings = AnswerReadings()
  /// What was read, by the key of the kind from whose records it comes.
  private var known: [String: [String: Any]] = [:]

  /// - Parameter instead: settings that are looked at as if they held these values; `nil` is not set
  public init(reader: any RecordReader, today: Day, instead: [String: String?] = [:]) {
    self.reader = reader
    self.today = today
    self.instead = instead
  }

  /// Fills what follows from the organisation's rules where nobody told it; see ``RecordKind/completions``.
  public func complete(_ record: inout RecordValue) throws {
    for rule in record.schema.completions where rule.concerns(record) && !record.isWithdrawn {
      try rule.fill(&record, self)
    }
  }

  /// Fills in a changed record what follows from a field that was empty until now.
  package func complete(_ record: inout RecordValue, changing old: RecordValue) throws {
    for rule in record.schema.completions where rule.concerns(record, changing: old) && !record.isWithdrawn {
      try rule.fill(&record, self)
    }
  }

  /// Brings what is told into the form in which it is kept; see ``RecordKind/forms``.
  /// - Parameter old: the record as it stands; what does not change stays as it is
  package func form(_ record: inout RecordValue, over old: RecordValue? = nil) throws {
    for form in record.schema.forms where form.concerns(record, over: old) { try form.write(&record, self) }
  }

  /// Reads again what depends on records of a kind of which one was written.
  package func forget(_ kind: RecordSchema) {
    known[kind.key] = nil
    if kind === SurveyQuestion.schema { readings.forget() }
  }

  /// Something that is read once from the records of a kind.
  /// - Parameter name: under which it is kept
  func once<Kind: RecordKind, Value>(_ name: String, from kind: Kind.Type, _ read: () throws -> Value) throws -> Value {
    if let kept = known[kind.key]?[name], let value = kept as? Value { return value }
    let value = try read()
    known[kind.key, default: [:]][name] = value
    return value
  }
}
