public import QualityModel

extension WorkspaceWriter {
  /// Runs a use case: works out what is to be written, and writes it, each deed checked like any other writing.
  ///
  /// ```swift
  /// let added = try workspace.write(as: actor) { try $0.perform(RecordAddition(record)) }
  /// ```
  /// - Returns: what the use case tells
  /// - Throws: what the use case throws; what ``add(_:)``, ``edit(_:_:reason:_:)`` and
  ///   ``take(_:of:_:telling:reason:on:)`` throw
  public func perform<Case: UseCase>(_ useCase: Case) throws -> Case.Outcome {
    var work = try newWork()
    let outcome = try useCase.run(&work)
    try write(work)
    return outcome
  }

  func newWork() throws -> Work {
    Work(reader: reader, actor: try ActingPerson(actor, in: reader), today: actor.day, numbers: numbering)
  }

  /// Writes what was noted.
  func write(_ work: Work) throws {
    let before = authority
    defer { authority = before }
    for (deed, authority) in work.deeds {
      self.authority = authority
      try write(deed)
    }
  }

  private func recompute(_ kind: String, _ id: String, _ values: [Deed.FieldChange], by setting: String) throws {
    let old = try standing(kind, id)
    var new = old
    for value in values { new[value.field] = value.value }
    var write = PendingWrite(
      .changed, old, to: new, through: origin, by: authority, reason: nil, facts: ["setting": setting])
    write.isRecomputed = true
    try apply(write, to: old)
  }

  private func write(_ deed: Deed) throws {
    switch deed {
    case .add(let record): _ = try added(put(record, changing: nil, through: origin, reason: nil, follows: false))
    case .put(let record): _ = try put(record, changing: { $1 })
    case .change(let kind, let id, let values, let reason):
      try edit(kind, id, reason: reason, follows: false) { record in
        for change in values { record[change.field] = change.value }
      }
    case .recompute(let kind, let id, let values, let setting): try recompute(kind, id, values, by: setting)
    case .step(let step):
      try take(step.event, of: step.kind, step.id, telling: step.told, reason: step.reason, on: step.day)
    case .withdraw(let kind, let id, let reason): try withdraw(kind, id, reason: reason, follows: false)
    }
  }
}
