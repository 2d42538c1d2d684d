/// A kind whose records are verified by a person: where another one typed the step, the record says who.
public protocol EnteredKind: StatefulKind {
  /// Who entered the step for the person who took it.
  var enteredBy: Field<RecordID<Person>?> { get }
}

extension Typed where Kind: EnteredKind, Subject == LifecycleStep {
  /// The same step, which keeps by whose hand it was entered.
  var notingHand: Self {
    var step = value
    step.effects.append(.found(Kind.fields.enteredBy, StepEffect.hand))
    return Self(step)
  }
}

extension StepEffect {
  /// Whoever typed a step that another one took.
  @Sendable static func hand(_ context: StepContext) -> FieldValue? {
    context.actor.hand.map { .text($0.id) }
  }
}
