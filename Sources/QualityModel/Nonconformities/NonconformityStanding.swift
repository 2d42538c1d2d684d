/// Where a nonconformity stands against its two terms: the one by which its actions are implemented, and the one of the
/// check of effectiveness.
package enum NonconformityStanding: Hashable, Sendable {
  /// Its actions are to be implemented, and there is time.
  case running
  /// Its actions should have been implemented.
  case late
  /// It is implemented, and waits for the check.
  case awaitingCheck
  /// It is implemented, and should have been checked.
  case checkLate
  /// Nothing is to be done.
  case ended
}

extension Nonconformity {
  /// Of what is implemented: whether it should have been checked.
  package static func isCheckLate(on day: Day, tolerance: Int) -> Condition.Of<Nonconformity> {
    .onOrBefore(\.checkDue, day.adding(days: -max(1, tolerance)))
  }
}

extension Record<Nonconformity> {
  /// Whether its actions are still to be implemented: only so long does its term run.
  package var isToImplement: Bool { Nonconformity.State.toImplement.contains(self.state ?? .registered) }

  /// Where it stands on a day.
  /// - Parameter tolerance: from how many days on a check is late
  package func standing(on day: Day, tolerance: Int) -> NonconformityStanding {
    if isToImplement { return self.due.map { $0 < day } == true ? .late : .running }
    guard self.state == .implemented else { return .ended }
    let isLate = self.checkDue.map { $0.adding(days: max(1, tolerance)) <= day } ?? false
    return isLate ? .checkLate : .awaitingCheck
  }
}
