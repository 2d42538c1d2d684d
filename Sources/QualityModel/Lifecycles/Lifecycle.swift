/// The states of a kind of record and the steps between them, as a table.
///
/// One engine runs every table; the table also prints its own documentation and diagram. A new record's first step has
/// no state before it.
///
/// ```swift
/// Lifecycle.of(Nonconformity.schema)?.steps(of: "verify").map(\.to)   // ["closed", "analysed"]
/// ```
public struct Lifecycle: Sendable {
  /// The key of the kind.
  public let kind: String
  /// The states in the order of a record's life.
  public let states: [String]
  /// The rows of the table.
  public let steps: [LifecycleStep]
  /// Fields that only steps set; nobody edits them.
  public let sealed: Set<String>
  /// Fields that stay as they are once the record has reached certain states.
  public let frozen: [FrozenFields]
  /// What holds of a record after every step and every edit.
  public let rules: [StepRule]

  init<State: Choice>(
    _ kind: String, _ states: State.Type, sealed: [String], frozen: [FrozenFields] = [], rules: [StepRule] = [],
    _ steps: [LifecycleStep]
  ) {
    self.kind = kind
    self.states = states.words
    self.sealed = Set(sealed + ["state"])
    self.frozen = frozen
    self.rules = rules
    self.steps = steps
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
  public func state(of record: RecordValue) -> String { record.text("state") ?? initial }

  /// The table of a kind, if its records have one.
  public static func of(_ schema: RecordSchema) -> Lifecycle? { of(schema.key) }

  /// The table of the kind with this key, if its records have one. Only this one is made.
  public static func of(_ kind: String) -> Lifecycle? {
    switch kind {
    case Nonconformity.key: Nonconformity.lifecycle
    case Action.key: Action.lifecycle
    case Audit.key: Audit.lifecycle
    case AuditProgramme.key: AuditProgramme.lifecycle
    case ExternalInspection.key: ExternalInspection.lifecycle
    case InspectionDemand.key: InspectionDemand.lifecycle
    case Feedback.key: Feedback.lifecycle
    case Document.key: Document.lifecycle
    case Assessment.key: Assessment.lifecycle
    case Review.key: Review.lifecycle
    case FourEyesException.key: FourEyesException.lifecycle
    default: nil
    }
  }

  /// All tables, in the order of the kinds.
  public static var all: [Lifecycle] { RecordSchema.allKeys.compactMap { of($0) } }
}

/// Fields that stay as they are in certain states, such as the text of an approved document.
public struct FrozenFields: Sendable {
  /// The keys of the fields.
  public let fields: [String]
  /// The states in which they stay.
  public let states: [String]

  init<State: Choice>(_ fields: [String], in states: [State]) {
    self.fields = fields
    self.states = states.map(\.rawValue)
  }
}
