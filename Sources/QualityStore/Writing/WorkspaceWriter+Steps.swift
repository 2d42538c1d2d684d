public import QualityModel

extension WorkspaceWriter {
  /// Takes a step of a record's lifecycle: the one way to another state.
  ///
  /// ```swift
  /// try writer.take("contain", of: "nonconformity", id, telling: ["containment": .text("Plan reviewed at once.")])
  /// ```
  /// - Parameters:
  ///   - event: the name of the event in the kind's ``Lifecycle``
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - told: the fields that are told with the step
  ///   - reason: why, where the table asks for it; it stands in the trail
  ///   - day: the day on which the step was taken, if it was not today
  /// - Returns: the record as it is afterwards
  /// - Throws: `record.unknown`, `record.withdrawn`; what ``LifecycleEngine/take(_:_:telling:reason:)`` throws
  @discardableResult
  public func take(
    _ event: String, of kind: String, _ id: String, telling told: [RecordField: FieldValue] = [:],
    reason: String? = nil, on day: Day? = nil
  ) throws -> RecordValue {
    let old = try standing(kind, id)
    try hand.check(isFromOriginal: lifecycles.isFromOriginal(event, old, telling: told))
    let outcome = try lifecycles.take(event, old, telling: told, reason: reason, on: day)
    try step(event, old, outcome, through: origin, reason: reason)
    return outcome.record
  }

  /// The same with the fields by their keys, as they come from outside.
  /// - Throws: `step.input` for a word that names no field; what ``take(_:of:_:telling:reason:on:)`` throws
  @discardableResult
  public func take(
    _ event: String, of kind: String, _ id: String, telling told: [String: FieldValue], reason: String? = nil,
    on day: Day? = nil
  ) throws -> RecordValue {
    guard let schema = RecordSchema.named(kind) else { throw Refusal(.data, .recordUnknown, ["record": .record(id)]) }
    let fields = try told.map { key, value in
      guard let field = schema.field(key) else {
        throw Refusal(
          .rule, .stepInput,
          [
            "event": .text(event), "field": .field(key, of: kind), "record": .record(id), "kind": .kind(kind),
            "command": .command(kind),
          ])
      }
      return (field, value)
    }
    return try take(
      event, of: kind, id, telling: Dictionary(uniqueKeysWithValues: fields), reason: reason, on: day)
  }

  /// Writes what a step came to, and that it made use of exceptions.
  func step(
    _ event: String, _ old: RecordValue, _ outcome: LifecycleEngine.Outcome, through origin: WriteOrigin,
    reason: String?
  ) throws {
    try apply(
      PendingWrite(.step, old, to: outcome.record, through: origin, reason: reason, facts: facts(event, outcome)),
      to: old)
    lifecycles.note(event, of: outcome.record, on: outcome.day)
    try spend(outcome.exceptions)
    if old.schema === Redaction.schema { try decide(event, outcome.record) }
  }

  /// What the trail says of a step beside its fields: the exceptions that it made use of, and its day if that was not
  /// today.
  private func facts(_ event: String, _ outcome: LifecycleEngine.Outcome) -> KeyValuePairs<String, String> {
    let exceptions = outcome.exceptions.map(\.id).joined(separator: ", ")
    let day = outcome.day == actor.day ? "" : outcome.day.text
    return switch (exceptions.isEmpty, day.isEmpty) {
    case (true, true): ["step": event]
    case (true, false): ["step": event, TrailLine.day: day]
    case (false, true): ["step": event, "exception": exceptions]
    case (false, false): ["step": event, "exception": exceptions, TrailLine.day: day]
    }
  }

  /// An exception is spent by the step that made use of it.
  private func spend(_ exceptions: [RecordValue]) throws {
    for exception in exceptions {
      let used = lifecycles.used(exception)
      try apply(
        PendingWrite(.step, exception, to: used, through: origin, reason: nil, facts: ["step": "use"]), to: exception)
    }
  }

  // MARK: - Reviews

  /// Takes the step by which a review is signed.
  func signed(_ id: String, telling told: [RecordField: FieldValue], on day: Day?) throws -> Record<Review> {
    let old = try standing(Review.key, id)
    if Record<Review>(old)?.state == .signed { throw SealGuard.refusal(.reviewSigned, id) }
    return try Record(pass("sign", old, telling: told, reason: nil, on: day)) ?? Record(id: id)
  }

  /// Opens a signed review again for a new edition; the signed one stays frozen.
  /// - Throws: `review.not-signed`; what ``take(_:of:_:telling:reason:on:)`` throws
  public func beginEdition(of id: String, reason: String) throws {
    guard try reader.record(Review.self, id: id)?.state ?? .signed == .signed else {
      throw Refusal(.rule, .reviewNotSigned, ["review": .record(id)])
    }
    try pass("revise", standing(Review.key, id), reason: reason)
  }

  /// The two steps by which a review passes its own seal.
  @discardableResult
  private func pass(
    _ event: String, _ old: RecordValue, telling told: [RecordField: FieldValue] = [:], reason: String?,
    on day: Day? = nil
  ) throws -> RecordValue {
    try hand.check(isFromOriginal: lifecycles.isFromOriginal(event, old, telling: told))
    let outcome = try lifecycles.take(event, old, telling: told, reason: reason, on: day)
    try apply(
      PendingWrite(.sealing, old, to: outcome.record, through: origin, reason: reason, facts: facts(event, outcome)),
      to: old)
    try spend(outcome.exceptions)
    return outcome.record
  }
}
