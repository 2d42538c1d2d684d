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
    var work = Work(
      reader: reader, actor: try ActingPerson(actor.name, in: reader), today: actor.day, numbers: numbering)
    let outcome = try useCase.run(&work)
    defer { authority = .person }
    for (deed, authority) in work.deeds {
      self.authority = authority
      try write(deed)
    }
    return outcome
  }

  private func write(_ deed: Deed) throws {
    switch deed {
    case .add(let record): try add(record)
    case .put(let record): _ = try put(record, changing: { $1 })
    case .change(let kind, let id, let values, let reason):
      try edit(kind, id, reason: reason) { record in for change in values { record[change.field] = change.value } }
    case .step(let step):
      try take(step.event, of: step.kind, step.id, telling: step.told, reason: step.reason, on: step.day)
    case .withdraw(let kind, let id, let reason): try withdraw(kind, id, reason: reason)
    }
  }
}
