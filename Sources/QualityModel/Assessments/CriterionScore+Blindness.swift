extension CriterionScore {
  /// What all agreed on, and not the score of one assessor.
  package static let isAgreed = Condition.isEmpty("assessor")

  /// What a person may see of scores: while an assessment is in individual scoring, everybody their own only.
  ///
  /// It keeps the program from showing them. Whoever opens the file itself with another program is not kept from it:
  /// the file has no secrets from those who may write to it.
  package static func isVisible(to person: String) -> Condition {
    .any([
      isAgreed, .equals("assessor", .text(person)),
      .not(.refers("assessment", .isIn("state", Assessment.State.blind.map { .text($0.rawValue) }))),
    ])
  }
}
