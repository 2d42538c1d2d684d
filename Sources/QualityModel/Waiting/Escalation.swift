/// Who is to know of something overdue, by how long it is: nobody yet, the process owner, the director, the
/// management review.
package enum Escalation: Int, Hashable, Comparable, Sendable, CaseIterable {
  case none, owner, director, review

  /// The word in files and keys of phrases.
  package var word: String {
    switch self {
    case .none: "none"
    case .owner: "owner"
    case .director: "director"
    case .review: "review"
    }
  }

  package static func < (left: Escalation, right: Escalation) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// From how many days late on which step of escalation is reached.
package struct EscalationSteps: Hashable, Sendable {
  package let owner: Int
  package let director: Int
  package let review: Int

  package init(
    owner: Int = RuleSetting.tellOwner.standard, director: Int = RuleSetting.tellDirector.standard,
    review: Int = RuleSetting.tellReview.standard
  ) {
    self.owner = owner
    self.director = director
    self.review = review
  }

  /// The step for something so many days late; what is due today is not late.
  package func step(daysLate: Int) -> Escalation {
    guard daysLate > 0 else { return .none }
    if daysLate >= review { return .review }
    if daysLate >= director { return .director }
    return daysLate >= owner ? .owner : .none
  }
}
