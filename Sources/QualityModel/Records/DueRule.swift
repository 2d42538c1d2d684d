/// When a record waits for somebody: it is open, and a day has come by which something had to be done.
public struct DueRule: Hashable, Sendable {
  /// The field with the day by which it is due.
  public let field: String
  /// The field whose value tells whether the record is still open.
  public let stateField: String
  /// The states in which it waits; `nil`: it waits as long as the state field is empty.
  public let openStates: [String]?

  /// Open while the state is one of these.
  static func due(_ field: String, whileStateIs states: [String], in stateField: String = "state") -> DueRule {
    DueRule(field: field, stateField: stateField, openStates: states)
  }

  /// Open until the field is filled.
  static func due(_ field: String, until filled: String) -> DueRule {
    DueRule(field: field, stateField: filled, openStates: nil)
  }

  /// What is true of an open record.
  public var isOpen: Condition {
    openStates.map { .isIn(stateField, $0.map { .text($0) }) } ?? .isEmpty(stateField)
  }

  /// What is true of a record that is overdue on a day: overdue from the day after the due day.
  public func isOverdue(on day: Day) -> Condition {
    .all([isOpen, .before(field, day)])
  }
}
