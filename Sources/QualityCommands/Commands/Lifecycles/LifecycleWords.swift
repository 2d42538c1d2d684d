import QualityModel

/// The words of a lifecycle's table: states, events, who may, what must hold.
struct LifecycleWords {
  let phrases: Phrases

  func title(_ lifecycle: Lifecycle) -> String {
    RecordSchema.named(lifecycle.kind).map(phrases.kind)?.capitalisedFirst ?? lifecycle.kind
  }

  func state(_ state: String, _ lifecycle: Lifecycle) -> String {
    RecordSchema.named(lifecycle.kind).map { phrases.choice(state, of: lifecycle.stateField.key, in: $0) } ?? state
  }

  func states(_ states: [String], _ lifecycle: Lifecycle) -> String {
    states.isEmpty ? phrases.text("lifecycle.new") : states.map { state($0, lifecycle) }.joined(separator: ", ")
  }

  /// The event as people say it, and the answer that leads along the row.
  func name(_ step: LifecycleStep, _ lifecycle: Lifecycle) -> String {
    let name = phrases.text("step.name.\(step.event)")
    guard let answer = step.when, let schema = RecordSchema.named(lifecycle.kind) else { return name }
    let words = answer.words.map { phrases.choice($0, of: answer.field.key, in: schema) }
    return "\(name) (\(phrases.field(answer.field.key, of: schema)): \(words.joined(separator: ", ")))"
  }

  /// The same, with the word of the command where it is another one.
  func event(_ step: LifecycleStep, _ lifecycle: Lifecycle) -> String {
    let name = name(step, lifecycle)
    return phrases.text("step.name.\(step.event)") == step.event ? name : "\(step.event) – \(name)"
  }

  func next(_ step: LifecycleStep, _ lifecycle: Lifecycle) -> String {
    step.to.map { state($0, lifecycle) } ?? phrases.text("lifecycle.same")
  }

  /// Who may; the leader of an audit and that of an assessment have names of their own.
  func performers(_ step: LifecycleStep, _ lifecycle: Lifecycle) -> String {
    step.performers.map { performer in
      phrases["performer.\(lifecycle.kind).\(performer.identifier)"]
        ?? phrases.text("performer.\(performer.identifier)")
    }.joined(separator: ", ")
  }

  /// What must hold: what is told, the reason, the duties that must be separate, and the rules.
  func conditions(_ step: LifecycleStep, _ lifecycle: Lifecycle) -> [String] {
    [told(step, lifecycle)].compactMap { $0 } + requirements(step)
  }

  /// What is told with the step; `nil` if nothing has to be.
  func told(_ step: LifecycleStep, _ lifecycle: Lifecycle) -> String? {
    let schema = RecordSchema.named(lifecycle.kind)
    let labels = required(step).compactMap { field in schema.map { phrases.field(field.key, of: $0) } }
    return labels.isEmpty ? nil : phrases.text("lifecycle.told", ["fields": labels.joined(separator: ", ")])
  }

  /// The fields that must be told with the step.
  func required(_ step: LifecycleStep) -> [RecordField] { step.inputs.filter(\.isRequired).map(\.field) }

  /// A field with what it holds; `nil` if that is said nowhere.
  func meaning(_ field: RecordField, _ lifecycle: Lifecycle) -> String? {
    guard let schema = RecordSchema.named(lifecycle.kind) else { return nil }
    return phrases.meaning(of: field.key, in: schema).map { "\(phrases.field(field.key, of: schema)): \($0)" }
  }

  /// The reason, the duties that must be separate, and the rules.
  func requirements(_ step: LifecycleStep) -> [String] {
    (step.needsReason ? [phrases.text("lifecycle.reason")] : [])
      + step.separations.map { phrases.text("separation.\($0.identifier)") }
      + step.rules.map { phrases.text("rule.\($0.identifier)") }
  }
}
