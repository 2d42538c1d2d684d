import QualityModel

/// What happened after something was done against a nonconformity: whether it has come back in the same process against
/// the same criterion. Whoever checks the effect sees it.
struct SinceCompletion {
  let doneOn: Day
  let process: String
  let criterion: String
  /// The later nonconformities, the earliest first.
  let nonconformities: [String]

  /// - Returns: `nil` if the record is no action or nonconformity, nothing is done yet, or no process and criterion are
  ///   named
  static func of(_ kind: String, _ id: String, _ reader: any RecordReader) throws -> SinceCompletion? {
    switch kind {
    case Nonconformity.key:
      let subject = try reader.record(Nonconformity.self, id: id)
      return try subject?.implementedOn.flatMap { try of(subject, since: $0, reader) }
    case Action.key:
      guard let action = try reader.record(Action.self, id: id), let doneOn = action.completedOn, let of = action.for
      else { return nil }
      return try self.of(try reader.record(Nonconformity.self, id: of), since: doneOn, reader)
    default: return nil
    }
  }

  private static func of(
    _ subject: Record<Nonconformity>?, since doneOn: Day, _ reader: any RecordReader
  ) throws -> SinceCompletion? {
    guard let subject, let process = subject.process, let criterion = subject.criterion else { return nil }
    let isLater: Condition.Of<Nonconformity> = .all([
      .equals(\.process, process), .equals(\.criterion, criterion),
      .onOrAfter(\.found, doneOn.adding(days: 1)), .not(.equals(\.state, .rejected)),
    ])
    let later = try reader.records(Nonconformity.self, where: isLater, order: [.ascending(\.found)])
    return SinceCompletion(
      doneOn: doneOn, process: process.text, criterion: criterion,
      nonconformities: later.map(\.id.text).filter { $0 != subject.id.text })
  }
}
