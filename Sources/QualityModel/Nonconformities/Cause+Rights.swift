extension Cause {
  /// Causes are sought together: anybody may add one; they are changed by those who analyse.
  public static let rights: KindRights.Of<Cause> = .table([
    .add(by: [.anyone]),
    .edit(
      by: [
        .role(.qualityManager), .recorder, .through(\.nonconformity, \.owner),
        .found("processOwner") { context in
          try context.nonconformity?.process.flatMap { try context.reader.record($0)?.owner }.map { [$0.text] } ?? []
        },
        .found("unitHead") { context in
          try context.nonconformity?.unit.flatMap { try context.reader.record($0)?.head }.map { [$0.text] } ?? []
        },
      ]),
  ])
}

extension Typed where Kind == Cause, Subject == StepContext {
  /// That of which the cause is sought.
  fileprivate var nonconformity: Record<Nonconformity>? {
    get throws { try reader.record(old.nonconformity) }
  }
}
