/// One row of a lifecycle's table: what happens, in which states it may, who may do it, what must hold, and what
/// becomes of the record.
public struct LifecycleStep: Sendable {
  /// The name of the event, which is also the word of its command: `contain`.
  public let event: String
  /// The states in which it may happen; none: it makes a new record.
  public let from: [String]
  /// The state afterwards; `nil`: the state stays.
  public let to: String?
  /// Where an event leads to different states: which answer leads along this row.
  public let when: Answer?
  /// Who may take the step; one of them is enough.
  public let performers: [StepPerformer]
  /// What is told with the step.
  public let inputs: [StepInput]
  /// Whether it must be said why.
  public let needsReason: Bool
  /// Which pairs of duties must lie in different hands.
  public let separations: [DutySeparation]
  /// What must hold before.
  public let rules: [StepRule]
  /// What the step itself writes into the record.
  public let effects: [StepEffect]

  /// The answer that decides between rows: one of these words in this field.
  public struct Answer: Sendable, Hashable {
    /// The key of the field.
    public let field: String
    /// The words that lead along the row.
    public let words: [String]
  }

  init<State: Choice>(
    _ event: String, from: [State], to: State?, when answer: Answer? = nil, by performers: [StepPerformer],
    tells inputs: [StepInput] = [], needsReason: Bool = false, apart separations: [DutySeparation] = [],
    if rules: [StepRule] = [], then effects: [StepEffect] = []
  ) {
    self.event = event
    self.from = from.map(\.rawValue)
    self.to = to?.rawValue
    when = answer
    self.performers = performers
    self.inputs = inputs
    self.needsReason = needsReason
    self.separations = separations
    self.rules = rules
    self.effects = effects
  }
}

/// A field that is filled with a step.
public struct StepInput: Sendable, Hashable {
  /// The key of the field.
  public let field: String
  /// Whether the step is refused while the field is empty.
  public let isRequired: Bool

  static func required(_ field: String) -> StepInput { StepInput(field: field, isRequired: true) }
  static func optional(_ field: String) -> StepInput { StepInput(field: field, isRequired: false) }
}
