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
  public internal(set) var inputs: [StepInput]
  /// Whether it must be said why.
  public let needsReason: Bool
  /// Which pairs of duties must lie in different hands.
  public let separations: [DutySeparation]
  /// What must hold before.
  public internal(set) var rules: [StepRule]
  /// What the step itself writes into the record.
  public internal(set) var effects: [StepEffect]
  /// Whether it leads aside: it is told in help, and not proposed as what comes next.
  public let isAside: Bool
  /// Where it signs or approves: the fields that tell of an original signed outside the program.
  public internal(set) var signature: SignatureFields?

  /// The answer that decides between rows: one of these words in this field.
  public struct Answer: Sendable, Hashable {
    /// The field that is answered.
    public let field: RecordField
    /// The words that lead along the row.
    public let words: [String]

    /// An answer about records of one kind.
    public typealias Of<Kind: RecordKind> = Typed<Kind, Answer>
  }

  /// A row of the table of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, LifecycleStep>
}

extension Typed where Kind: StatefulKind, Subject == LifecycleStep {
  /// A row of the table.
  /// - Parameters:
  ///   - event: the name of the event
  ///   - from: the states in which it may happen; none: it makes a new record
  ///   - to: the state afterwards; `nil`: the state stays
  ///   - answer: which answer leads along this row
  ///   - performers: who may take the step; one of them is enough
  ///   - inputs: what is told with it
  ///   - needsReason: whether it must be said why
  ///   - separations: which pairs of duties must lie in different hands
  ///   - rules: what must hold before
  ///   - effects: what the step itself writes
  static func step(
    _ event: String, from: [Kind.State], to: Kind.State?, when answer: LifecycleStep.Answer.Of<Kind>? = nil,
    by performers: [StepPerformer.Of<Kind>], tells inputs: [StepInput.Of<Kind>] = [], needsReason: Bool = false,
    apart separations: [DutySeparation.Of<Kind>] = [], if rules: [StepRule.Of<Kind>] = [],
    then effects: [StepEffect.Of<Kind>] = []
  ) -> Self {
    row(event, from, to, answer, performers, inputs, needsReason, separations, rules, effects, isAside: false)
  }

  /// A row that leads aside; see ``step(_:from:to:when:by:tells:needsReason:apart:if:then:)``.
  static func aside(
    _ event: String, from: [Kind.State], to: Kind.State?, by performers: [StepPerformer.Of<Kind>],
    tells inputs: [StepInput.Of<Kind>] = [], needsReason: Bool = false,
    apart separations: [DutySeparation.Of<Kind>] = [], if rules: [StepRule.Of<Kind>] = [],
    then effects: [StepEffect.Of<Kind>] = []
  ) -> Self {
    row(event, from, to, nil, performers, inputs, needsReason, separations, rules, effects, isAside: true)
  }

  private static func row(
    _ event: String, _ from: [Kind.State], _ to: Kind.State?, _ answer: LifecycleStep.Answer.Of<Kind>?,
    _ performers: [StepPerformer.Of<Kind>], _ inputs: [StepInput.Of<Kind>], _ needsReason: Bool,
    _ separations: [DutySeparation.Of<Kind>], _ rules: [StepRule.Of<Kind>], _ effects: [StepEffect.Of<Kind>],
    isAside: Bool
  ) -> Self {
    Self(
      LifecycleStep(
        event: event, from: from.map(\.rawValue), to: to?.rawValue, when: answer?.value,
        performers: performers.map(\.value), inputs: inputs.map(\.value), needsReason: needsReason,
        separations: separations.map(\.value), rules: rules.map(\.value), effects: effects.map(\.value),
        isAside: isAside))
  }
}

extension Typed where Kind: RecordKind, Subject == LifecycleStep.Answer {
  static func answer<Word: Choice>(_ field: ValuePath<Kind, Word?>, _ words: [Word]) -> Self {
    Self(.init(field: field(Kind.fields), words: words.map(\.rawValue)))
  }
}
