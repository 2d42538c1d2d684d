/// A field that may be empty when a record begins, and not in certain states, by whatever way it got there.
///
/// ```swift
/// .demand(\.severity, in: [.planned, .implemented, .closed])
/// ```
public struct StateDemand: Sendable {
  /// The field.
  public let field: RecordField
  /// The states in which it is filled.
  public let states: [String]

  /// What a kind demands.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StateDemand>

  /// Whether a record in one of the states lacks the field.
  func isMissed(by record: RecordValue) -> Bool {
    guard record.values[field.place] == nil, let state = record.schema.stateField.flatMap({ record.text($0) }) else {
      return false
    }
    return states.contains(state)
  }
}

extension Typed where Kind: StatefulKind, Subject == StateDemand {
  static func demand(_ field: FieldPath<Kind>, in states: [Kind.State]) -> Self {
    Self(StateDemand(field: Kind.field(field), states: states.map(\.rawValue)))
  }
}
