extension Record where Kind == Person {
  /// Whether the person belonged to the staff on a day, as far as anybody said.
  ///
  /// Somebody who is not active and of whom nobody said when the work ended is known to be gone today, and nothing is
  /// known of the past.
  /// - Parameter isShownAtWork: whether something else shows that the person worked then, such as a training
  package func isInWork(on day: Day, isShownAtWork: Bool = false) -> Bool {
    guard isStaff, self.employedFrom.map({ $0 <= day }) ?? true else { return false }
    guard let until = self.employedUntil else { return self.active != false || isShownAtWork }
    return day <= until
  }
}
