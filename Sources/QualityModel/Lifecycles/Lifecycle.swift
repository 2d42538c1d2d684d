/// The states of a kind of record and the steps between them, as a table.
///
/// One engine runs every table; the table also prints its own documentation and diagram. A new record's first step has
/// no state before it.
///
/// ```swift
/// Nonconformity.lifecycle?.steps(of: "verify").map(\.to)   // ["closed", "analysed"]
/// ```
public struct Lifecycle: Sendable {
  /// The key of the kind.
  public let kind: String
  /// The states in the order of a record's life.
  public let states: [String]
  /// The rows of the table.
  public let steps: [LifecycleStep]
  /// Fields that only steps set; nobody edits them.
  public let sealed: Set<RecordField>
  /// The field that tells the state.
  public let stateField: RecordField
  /// Fields that stay as they are once the record has reached certain states.
  public let frozen: [FrozenFields]
  /// What holds of a record after every step and every edit.
  public let rules: [StepRule]
  /// The fields with days on which something happened to a record: a step, or what the kind puts in order.
  let happenings: [RecordField]
  /// Those of what may have been done before the record was made.
  let atOnce: Set<RecordField>
  /// Whether the state is told by an edit, and steps only write beside it.
  public let stateIsTold: Bool

  /// The table of a kind.
  /// - Parameters:
  ///   - sealed: fields that only steps set, beside the state
  ///   - frozen: fields that stay as they are in certain states
  ///   - rules: what holds of a record after every step and every edit
  ///   - atOnce: days of what may have been done before the record was made; they follow what the kind's order says
  ///   - stateIsTold: whether the state is told by an edit, and steps only write beside it
  init<Kind: StatefulKind>(
    of kind: Kind.Type, sealed: [FieldPath<Kind>], frozen: [FrozenFields.Of<Kind>] = [],
    rules: [StepRule.Of<Kind>] = [], atOnce: [FieldPath<Kind>] = [], stateIsTold: Bool = false,
    _ steps: [LifecycleStep.Of<Kind>]
  ) {
    self.kind = kind.key
    states = Kind.State.words
    stateField = kind.fields.state
    self.stateIsTold = stateIsTold
    self.sealed = Set(sealed.map(kind.field) + (stateIsTold ? [] : [kind.fields.state]))
    self.frozen = frozen.map(\.value)
    self.rules = rules.map(\.value)
    self.steps = steps.map(\.value)
    self.atOnce = Set(atOnce.map(kind.field))
    let ordered = kind.daysInOrder.flatMap { [kind.field($0.earlier), kind.field($0.later)] }
    happenings = (ordered + Lifecycle.days(of: self.steps)).reduce(into: []) { known, field in
      if !known.contains(field) { known.append(field) }
    }
  }

  /// The state in which a record begins.
  public var initial: String { beginning?.to ?? states[0] }

  /// The step that makes a new record.
  public var beginning: LifecycleStep? { steps.first { $0.from.isEmpty } }

  /// The events of the table in their order, without the one that makes a record.
  public var events: [String] {
    steps.filter { !$0.from.isEmpty }.reduce(into: []) { events, step in
      if !events.contains(step.event) { events.append(step.event) }
    }
  }

  /// The rows of an event; several where the next state depends on what was found.
  public func steps(of event: String) -> [LifecycleStep] { steps.filter { $0.event == event && !$0.from.isEmpty } }

  /// The events that may follow in a state.
  public func events(in state: String) -> [String] {
    events.filter { event in steps(of: event).contains { $0.from.contains(state) } }
  }

  /// The states that no step leaves for another one.
  public var ends: [String] {
    states.filter { state in !steps.contains { $0.from.contains(state) && $0.to != nil && $0.to != state } }
  }

  /// The state of a record; one that does not say is at the beginning.
  public func state(of record: RecordValue) -> String { record.text(stateField) ?? initial }

  /// The table of the kind with this key, if its records have one. Only this one is made.
  public static func of(_ kind: String) -> Lifecycle? { RecordSchema.kinds.first { $0.key == kind }?.lifecycle }

  /// All tables, in the order of the kinds.
  public static var all: [Lifecycle] { RecordSchema.kinds.compactMap { $0.lifecycle } }
}
