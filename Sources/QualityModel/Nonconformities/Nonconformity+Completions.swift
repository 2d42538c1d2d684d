extension Nonconformity {
  /// A nonconformity is registered on the day it is written; its term runs from there (ISO 9001:2015, 10.2). One that
  /// comes already closed or rejected gets neither, nor one that is under way and does not say when it was registered:
  /// nobody knows what term it had. One that is not yet judged has no term; it gets it when it is.
  public static let completions: [CompletionRule.Of<Nonconformity>] = [
    .fills([\.registered, \.due, \.firstDue], terms: [\.due], with: [\.severity]) { nonconformity, basis in
      guard State.open.contains(nonconformity.state ?? .registered), nonconformity.closed == nil else { return }
      if nonconformity.registered == nil, nonconformity.content.isAtBeginning { nonconformity.registered = basis.today }
      if nonconformity.due == nil, let registered = nonconformity.registered {
        nonconformity.due = try term(of: nonconformity, basis).map { registered.adding(days: $0) }
      }
      nonconformity.firstDue = nonconformity.firstDue ?? nonconformity.due
    }
  ]

  /// How many days there are; an observation asks for nothing by a certain day.
  private static func term(of nonconformity: Record<Nonconformity>, _ basis: CompletionBasis) throws -> Int? {
    switch nonconformity.severity {
    case .major: try basis.number(.major)
    case .minor: try basis.number(.minor)
    case .observation, nil: nil
    }
  }
}
