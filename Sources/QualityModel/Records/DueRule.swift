/// When a record waits for somebody: it is open, and a day has come by which something had to be done.
public struct DueRule: Hashable, Sendable {
  /// The field with the day by which it is due.
  public let field: RecordField
  /// The field whose value tells whether the record is still open.
  public let openField: RecordField
  /// The words in which it waits; `nil`: it waits as long as the field is empty.
  public let openWords: [String]?
  /// The words in which the term runs; `nil`: as long as it waits. What waits for something else then is open, but not
  /// overdue.
  public let runningWords: [String]?

  /// The term of a kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, DueRule>

  /// What is true of an open record.
  public var isOpen: Condition {
    openWords.map { .isIn(openField, $0.map { .text($0) }) } ?? .isEmpty(openField)
  }

  /// What is true of a record that is overdue on a day: overdue from the day after the due day.
  public func isOverdue(on day: Day) -> Condition {
    let running = runningWords.map { Condition.isIn(openField, $0.map { .text($0) }) }
    return .all([isOpen] + [running].compactMap { $0 } + [.before(field, day)])
  }
}

extension Typed where Kind: RecordKind, Subject == DueRule {
  /// Open while the field holds one of these words.
  /// - Parameter running: those in which the term runs; `nil`: all of them
  static func due<Word: Choice>(
    _ field: FieldPath<Kind>, while state: ValuePath<Kind, Word?>, in open: [Word], runningIn running: [Word]? = nil
  ) -> Self {
    Self(
      DueRule(
        field: Kind.field(field), openField: state(Kind.fields), openWords: open.map(\.rawValue),
        runningWords: running?.map(\.rawValue)))
  }

  /// Open until the field is filled.
  static func due(_ field: FieldPath<Kind>, until filled: FieldPath<Kind>) -> Self {
    Self(DueRule(field: Kind.field(field), openField: Kind.field(filled), openWords: nil, runningWords: nil))
  }

  /// What is true of an open record.
  package var isOpen: Condition.Of<Kind> { Condition.Of<Kind>(value.isOpen) }
}
