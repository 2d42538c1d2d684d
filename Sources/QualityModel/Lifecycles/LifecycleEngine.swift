/// Runs every lifecycle's table: turns a record, an event, an actor and a day into the record as it is afterwards, or
/// into a refusal.
///
/// There are no changes of state outside it: the store asks it before it writes.
///
/// ```swift
/// let engine = LifecycleEngine(lifecycle, actor: actor, day: today, reader: reader)
/// let outcome = try engine.take("contain", record, telling: [containment: .text("…")], reason: nil)
/// ```
public struct LifecycleEngine {
  let lifecycle: Lifecycle
  let actor: ActingPerson
  let day: Day
  let today: Day
  let reader: any RecordReader
  let people: any People
  let exceptions: any FourEyesExceptions
  let steps: any StepDays

  /// What a step came to.
  public struct Outcome {
    /// The record as it is afterwards.
    public let record: RecordValue
    /// The exceptions from the four-eyes principle that the step made use of.
    public let exceptions: [RecordValue]
    /// The day on which the step happened.
    public let day: Day

    /// - Parameters:
    ///   - record: the record as it is afterwards
    ///   - exceptions: those from the four-eyes principle that were needed
    ///   - day: the day on which the step happened
    public init(record: RecordValue, exceptions: [RecordValue], day: Day) {
      self.record = record
      self.exceptions = exceptions
      self.day = day
    }
  }

  /// - Parameters:
  ///   - lifecycle: the table of the record's kind
  ///   - actor: who acts
  ///   - day: the day on which the step is taken
  ///   - today: the day on which it is entered; the same unless another is told
  ///   - reader: reads the other records
  ///   - people: tells about people
  ///   - exceptions: finds exceptions from the four-eyes principle
  ///   - steps: tells when steps were taken that write no day; `nil`: the trail of each record is asked
  public init(
    _ lifecycle: Lifecycle, actor: ActingPerson, day: Day, today: Day? = nil, reader: any RecordReader,
    people: any People, exceptions: any FourEyesExceptions, steps: (any StepDays)? = nil
  ) {
    self.lifecycle = lifecycle
    self.actor = actor
    self.day = day
    self.today = today ?? day
    self.reader = reader
    self.people = people
    self.exceptions = exceptions
    self.steps = steps ?? TrailStepDays(reader: reader)
  }

  /// Takes a step.
  /// - Parameters:
  ///   - event: the name of the event
  ///   - told: the fields that are told with the step; nothing else may be told
  ///   - reason: why, where the table asks for it
  /// - Throws: `Refusal` with `step.unknown`, `step.state`, `step.performer`, `step.reason`, `step.input`,
  ///   `step.separation`, `days.order` or `rule.…`; ``RecordFaults`` if something required was not told
  public func take(
    _ event: String, _ old: RecordValue, telling told: [RecordField: FieldValue], reason: String? = nil
  ) throws -> Outcome {
    let step = try row(event, old, told)
    var context = context(old, event: event)
    try checkPerformer(step, context)
    try order.check(day, of: step, follows: old)
    try tell(told, step, &context)
    try checkReason(reason, step, context)
    let exceptions = try checkSeparations(step, context)
    try check(step.rules, context)
    var record = context.record
    for effect in step.effects { try effect.apply(to: &record, context, reason: reason) }
    if let to = step.to { record[lifecycle.stateField] = .text(to) }
    RecordCompletion.keepFirstTerms(old, &record)
    context.record = record
    try check(lifecycle.rules, context)
    return Outcome(
      record: record, exceptions: exceptions, day: order.day(of: step, writing: record, on: day))
  }

  /// What a step came to, where the days of the past were told beside it: they too follow what happened before.
  /// - Throws: `days.order`
  public func adopt(_ record: RecordValue, after event: String, _ old: RecordValue, _ outcome: Outcome) throws
    -> Outcome
  {
    guard let step = lifecycle.steps(of: event).first(where: { $0.from.contains(lifecycle.state(of: old)) }) else {
      return outcome
    }
    let happened = order.day(of: step, writing: record, on: day)
    try order.check(happened, of: step, follows: old)
    return Outcome(record: record, exceptions: outcome.exceptions, day: happened)
  }

  private var order: StepOrder { StepOrder(lifecycle, today: today, steps: steps) }

  /// The record that somebody makes, in its first state.
  /// - Throws: `Refusal` with `step.performer`, `lifecycle.begins`, `lifecycle.sealed` or `rule.…`
  public func begin(_ given: RecordValue) throws -> RecordValue {
    guard let step = lifecycle.beginning else {
      if let field = given.schema.fields.first(where: { lifecycle.sealed.contains($0) && given[$0] != nil }) {
        throw sealedRefusal(field, given)
      }
      return given
    }
    if let state = given.text(lifecycle.stateField), state != lifecycle.initial {
      throw refusal(
        .lifecycleBegins, given, ["state": self.state(state), "initial": self.state(lifecycle.initial)])
    }
    let told = Set(step.inputs.map(\.field))
    let sealed = lifecycle.sealed.subtracting(told).subtracting([lifecycle.stateField])
    if let field = given.schema.fields.first(where: { sealed.contains($0) && given[$0] != nil }) {
      throw sealedRefusal(field, given)
    }
    var context = context(given, event: step.event)
    try checkPerformer(step, context)
    try check(step.rules, context)
    var record = given
    for effect in step.effects { try effect.apply(to: &record, context, reason: nil) }
    record[lifecycle.stateField] = .text(lifecycle.initial)
    context.record = record
    try check(lifecycle.rules, context)
    return record
  }

  /// Makes sure that an edit is no step in disguise, and breaks no rule that always holds.
  /// - Throws: `Refusal` with `lifecycle.sealed`, `lifecycle.frozen` or `rule.…`
  public func checkEdit(_ old: RecordValue, _ new: RecordValue) throws {
    let state = lifecycle.state(of: old)
    let changed = new.schema.fields.filter { old[$0] != new[$0] }
    if let field = changed.first(where: { lifecycle.sealed.contains($0) }) { throw sealedRefusal(field, old) }
    for frozen in lifecycle.frozen where frozen.states.contains(state) {
      guard let field = changed.first(where: { frozen.fields.contains($0) }) else { continue }
      throw refusal(
        .lifecycleFrozen, old, ["field": .field(field.key, of: lifecycle.kind), "state": self.state(state)])
    }
    try check(
      lifecycle.rules,
      StepContext(old: old, record: new, event: "", actor: actor, day: day, reader: reader, people: people))
  }

  /// The event by which a changed record could have come from the old one, as an edited table says it.
  public func event(leadingFrom old: RecordValue, to new: RecordValue) -> String? {
    let (before, after) = (lifecycle.state(of: old), lifecycle.state(of: new))
    let changed = Set(new.schema.fields.filter { old[$0] != new[$0] })
    return lifecycle.steps.first { step in
      guard step.from.contains(before), (step.to ?? before) == after else { return false }
      if let answer = step.when, !answer.words.contains(new.text(answer.field) ?? "") { return false }
      let written = Set(step.inputs.map(\.field) + step.effects.flatMap(\.fields))
      return step.to != nil || !changed.isDisjoint(with: lifecycle.sealed.intersection(written))
    }?.event
  }

  private func context(_ record: RecordValue, event: String) -> StepContext {
    StepContext(old: record, record: record, event: event, actor: actor, day: day, reader: reader, people: people)
  }

  // MARK: The row

  /// The row of the table that fits the record's state and what is told.
  private func row(_ event: String, _ record: RecordValue, _ told: [RecordField: FieldValue]) throws -> LifecycleStep {
    let rows = lifecycle.steps(of: event)
    guard !rows.isEmpty else { throw refusal(.stepUnknown, record, ["event": .text(event)]) }
    let state = lifecycle.state(of: record)
    let fitting = rows.filter { $0.from.contains(state) }
    guard let first = fitting.first else {
      throw refusal(
        .stepState, record,
        [
          "event": .text(event), "state": self.state(state),
          "states": .list(Set(rows.flatMap(\.from)).sorted().map(self.state)),
          "events": .words(lifecycle.events(in: state)),
        ])
    }
    let answered = fitting.first { step in
      step.when.map { $0.words.contains(told[$0.field]?.text ?? "") } ?? true
    }
    // Without the answer the first row's inputs tell that it is missing.
    return answered ?? first
  }

  private func checkPerformer(_ step: LifecycleStep, _ context: StepContext) throws {
    guard actor.isActive, !actor.isReader, try step.performers.contains(where: { try $0.includes(context) }) else {
      throw refusal(
        .stepPerformer, context.old,
        ["event": .text(step.event), "person": .person(actor.id), "able": try people(able(step, context, except: []))])
    }
  }

  private func tell(_ told: [RecordField: FieldValue], _ step: LifecycleStep, _ context: inout StepContext) throws {
    let known = Set(step.inputs.map(\.field))
    if let surplus = told.keys.filter({ !known.contains($0) }).min(by: { $0.key < $1.key }) {
      throw refusal(
        .stepInput, context.old, ["event": .text(step.event), "field": .field(surplus.key, of: lifecycle.kind)])
    }
    // An earlier signature's original is none of this one.
    for field in step.originals { context.record[field] = nil }
    for (field, value) in told { context.record[field] = value }
    let missing = step.inputs.filter { $0.isRequired && told[$0.field] == nil }.map(\.field)
    guard missing.isEmpty else {
      throw RecordFaults(
        record: context.old.id, kind: context.old.schema.key,
        faults: missing.map { RecordValue.Fault(field: $0, problem: .missing) })
    }
  }

  private func checkReason(_ reason: String?, _ step: LifecycleStep, _ context: StepContext) throws {
    guard step.needsReason, FreeText.isBlank(reason ?? "") else { return }
    throw refusal(.stepReason, context.old, ["event": .text(step.event)])
  }

  // MARK: Four eyes

  /// Refuses a step by somebody with both duties, unless the director made an exception for it.
  /// - Returns: the exceptions that were needed
  private func checkSeparations(_ step: LifecycleStep, _ context: StepContext) throws -> [RecordValue] {
    var used: [RecordValue] = []
    for separation in step.separations {
      for conflict in try separation.conflicts(context) where !used.contains(where: { isFor(conflict, $0) }) {
        guard let exception = try exceptions.exception(for: conflict.person, step: step.event, of: context.old) else {
          throw try refusal(of: separation, conflict, step, context)
        }
        used.append(exception)
      }
    }
    return used
  }

  private func isFor(_ conflict: DutySeparation.Conflict, _ exception: RecordValue) -> Bool {
    exceptions.person(of: exception) == conflict.person
  }

  private func refusal(
    of separation: DutySeparation, _ conflict: DutySeparation.Conflict, _ step: LifecycleStep, _ context: StepContext
  ) throws -> Refusal {
    let both = try separation.conflicts(context).map(\.person)
    let able = try separation.able?(context) ?? able(step, context, except: both + [actor.id])
    return refusal(
      able.isEmpty ? .stepSeparationNobody : .stepSeparation, context.old,
      [
        "event": .text(step.event), "person": .person(conflict.person), "other": .record(conflict.record),
        "separation": .separation(separation.identifier), "able": try people(able),
      ])
  }

  // MARK: Rules

  private func check(_ rules: [StepRule], _ context: StepContext) throws {
    for rule in rules {
      guard let obstacle = try rule.obstacle(context) else { continue }
      throw refusal(rule.refusal, context.old, obstacle.facts.merging(["event": .text(context.event)]) { $1 })
    }
  }

  private func able(_ step: LifecycleStep, _ context: StepContext, except: [String]) throws -> [String] {
    var able: [String] = []
    for performer in step.performers {
      for person in try performer.persons(context) where !able.contains(person) && !except.contains(person) {
        able.append(person)
      }
    }
    return able
  }

  private func people(_ persons: [String]) throws -> Refusal.Fact {
    .first(5, of: try persons.compactMap { id in try people.name(of: id).map { .person(id, name: $0) } })
  }

  private func state(_ word: String) -> Refusal.Fact { .state(word, of: lifecycle.kind) }

  private func sealedRefusal(_ field: RecordField, _ record: RecordValue) -> Refusal {
    var events: [String] = []
    for step in lifecycle.steps where sets(field, step) && !events.contains(step.event) {
      events.append(step.event)
    }
    return refusal(
      .lifecycleSealed, record, ["field": .field(field.key, of: lifecycle.kind), "events": .words(events)])
  }

  private func sets(_ field: RecordField, _ step: LifecycleStep) -> Bool {
    if field == lifecycle.stateField { return step.to != nil && !step.from.isEmpty }
    return step.inputs.contains { $0.field == field } || step.effects.contains { $0.fields.contains(field) }
  }

  private func refusal(_ identifier: Refusal.ID, _ record: RecordValue, _ facts: [String: Refusal.Fact] = [:])
    -> Refusal
  {
    Refusal(.rule, identifier, facts.merging(Refusal.facts(about: record)) { told, _ in told })
  }
}

extension Refusal.ID {
  static let lifecycleBegins = Refusal.ID("lifecycle.begins")
  static let lifecycleFrozen = Refusal.ID("lifecycle.frozen")
  static let lifecycleSealed = Refusal.ID("lifecycle.sealed")
  package static let stepInput = Refusal.ID("step.input")
  static let stepPerformer = Refusal.ID("step.performer")
  static let stepReason = Refusal.ID("step.reason")
  static let stepSeparation = Refusal.ID("step.separation")
  static let stepSeparationNobody = Refusal.ID("step.separation-nobody")
  static let stepState = Refusal.ID("step.state")
  package static let stepUnknown = Refusal.ID("step.unknown")
}
