extension CriterionScore {
  /// What all agreed on, and not the score of one assessor.
  package static let isAgreed: Condition.Of<CriterionScore> = .isEmpty(\.assessor)

  /// What a person may see of scores: everybody their own, and never those of another assessor. Once the individual
  /// scoring is over, the leader of the assessment and the quality manager see them too: they hold the forms.
  ///
  /// It keeps the program from showing them. Whoever opens the file itself with another program is not kept from it:
  /// the file has no secrets from those who may write to it.
  /// - Parameter manages: whether the person is the quality manager, or an account that the workspace knows no person for
  package static func isVisible(to person: String, manages: Bool) -> Condition.Of<CriterionScore> {
    let isOver = Condition.Of<CriterionScore>.not(.refers(\.assessment, .isIn(\.state, Assessment.State.blind)))
    let isTheirs: Condition.Of<CriterionScore> =
      manages ? isOver : .all([isOver, .refers(\.assessment, .equals(\.leader, RecordID(person)))])
    return .any([isAgreed, .equals(\.assessor, RecordID(person)), isTheirs])
  }
}
