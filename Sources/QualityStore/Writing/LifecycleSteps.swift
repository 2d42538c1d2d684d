import QualityModel

/// Leads every change of a state through the engine of lifecycles.
final class LifecycleSteps {
  private let reader: WorkspaceReader
  private let actor: Actor
  private let steps: StepDaysOfTrail

  init(reader: WorkspaceReader, actor: Actor) {
    self.reader = reader
    self.actor = actor
    steps = StepDaysOfTrail(reader)
  }

  /// Notes a step that is being written.
  func note(_ event: String, of record: RecordValue, on day: Day) { steps.note(event, of: record, on: day) }

  /// Read anew for each step: an earlier one in the same transaction may have changed the person.
  private func engine(_ kind: RecordSchema, on day: Day?) throws -> LifecycleEngine? {
    guard let lifecycle = kind.lifecycle else { return nil }
    return LifecycleEngine(
      lifecycle, actor: try ActingPerson(actor, in: reader, on: day), day: day ?? actor.day, today: actor.day,
      reader: reader, people: PersonRegister(reader, on: day ?? actor.day), exceptions: GrantedExceptions(reader),
      steps: steps)
  }

  /// A new record in its first state; as it is, if its kind has no lifecycle.
  func begin(_ record: RecordValue) throws -> RecordValue {
    try engine(record.schema, on: nil)?.begin(record) ?? record
  }

  func checkEdit(_ old: RecordValue, _ new: RecordValue) throws {
    try engine(new.schema, on: nil)?.checkEdit(old, new)
  }

  func take(
    _ event: String, _ old: RecordValue, telling told: [RecordField: FieldValue], reason: String?, on day: Day?
  ) throws -> LifecycleEngine.Outcome {
    guard let engine = try engine(old.schema, on: day) else {
      throw Refusal(
        .rule, .stepUnknown, ["record": .record(old.id), "kind": .kind(old.schema.key), "event": .text(event)])
    }
    if let day, day > actor.day {
      throw Refusal(.rule, .stepInFuture, ["record": .record(old.id), "kind": .kind(old.schema.key), "day": .day(day)])
    }
    return try engine.take(event, old, telling: told, reason: reason)
  }

  /// Whether a step is a signature that is entered from an original with number and day.
  func isFromOriginal(_ event: String, _ old: RecordValue, telling told: [RecordField: FieldValue]) -> Bool {
    let steps = old.schema.lifecycle?.steps(of: event) ?? []
    return steps.contains { $0.signature?.isTold(by: told) ?? false }
  }

  /// The same for a row of an edited table.
  func isFromOriginal(_ event: String, of new: RecordValue) -> Bool {
    let steps = new.schema.lifecycle?.steps(of: event) ?? []
    return steps.contains { step in
      step.signature.map { new[$0.original] != nil && new[$0.originalOn] != nil } ?? false
    }
  }

  /// An exception from the four-eyes principle after the step that made use of it.
  func used(_ exception: RecordValue) -> RecordValue { GrantedExceptions.used(exception, on: actor.day) }

  /// The step by which an edited table leads from one state to another; `nil` if it only changes other fields.
  func event(from old: RecordValue, to new: RecordValue) throws -> String? {
    try engine(new.schema, on: nil)?.event(leadingFrom: old, to: new)
  }

  /// The same step, with what the table says of it: days of the past are believed, persons are not.
  func take(
    _ event: String, _ old: RecordValue, to new: RecordValue, reason: String?
  ) throws -> LifecycleEngine.Outcome {
    let lifecycle = new.schema.lifecycle
    let steps = lifecycle?.steps(of: event) ?? []
    let inputs = Set(steps.flatMap(\.inputs).map(\.field))
    let effects = Set(steps.flatMap(\.effects).flatMap(\.fields) + [lifecycle?.stateField].compactMap { $0 })
    let changed = new.schema.fields.filter { old[$0] != new[$0] }
    var told: [RecordField: FieldValue] = [:]
    for field in changed where inputs.contains(field) { told[field] = new[field] }
    let outcome = try take(event, old, telling: told, reason: reason, on: nil)
    var record = outcome.record
    for field in changed where !inputs.contains(field) {
      if !effects.contains(field) || isPastDay(new[field]) { record[field] = new[field] }
    }
    var before = record
    for field in changed where !inputs.contains(field) && !effects.contains(field) {
      before[field] = old[field]
    }
    try checkEdit(before, record)
    return try engine(new.schema, on: nil)?.adopt(record, after: event, old, outcome) ?? outcome
  }

  /// The fields of an edited row that its step does not speak of: they are an edit, and ask for its right.
  func fields(besides event: String, _ old: RecordValue, to new: RecordValue) -> [RecordField] {
    let lifecycle = new.schema.lifecycle
    let steps = lifecycle?.steps(of: event) ?? []
    let written = Set(steps.flatMap(\.inputs).map(\.field) + steps.flatMap(\.effects).flatMap(\.fields))
      .union([lifecycle?.stateField].compactMap { $0 })
    return new.schema.fields.filter { old[$0] != new[$0] && !written.contains($0) }
  }

  private func isPastDay(_ value: FieldValue?) -> Bool {
    if case .day(let day)? = value { day <= actor.day } else { false }
  }
}

extension Refusal.ID {
  static let stepInFuture = Refusal.ID("step.in-future")
}
