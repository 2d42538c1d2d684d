/// When scores may be written, changed and taken out of use, and by whom.
///
/// Alone: while the scoring runs, each assessor their own; the leader and the quality manager bring in what came back
/// on forms. Together: what is agreed, by the leader or the quality manager. After the report nothing changes any more.
package struct ScoreWriting {
  let assessment: Record<Assessment>
  let actor: ActingPerson

  package init(_ assessment: Record<Assessment>, actor: ActingPerson) {
    self.assessment = assessment
    self.actor = actor
  }

  /// - Throws: `score.state`, `score.agreed-state`, `score.no-assessor`, `score.of-other`, `score.agreed-by`
  package func check(_ score: Record<CriterionScore>) throws {
    let isAgreed = score.assessor == nil
    guard state == (isAgreed ? .consensus : .scoring) else {
      throw refusal(isAgreed ? .scoreAgreedState : .scoreState, score)
    }
    guard isAgreed || assessment.assessors.contains(where: { $0 == score.assessor }) else {
      throw refusal(.scoreNoAssessor, score)
    }
    guard leads || score.assessor?.text == actor.id else {
      throw refusal(isAgreed ? .scoreAgreedBy : .scoreOfOther, score)
    }
  }

  /// A new score from another register, as it stands there: the past is believed, but nobody scores for others in an
  /// assessment that is under way.
  /// - Throws: `score.of-other`
  package func checkTakingOver(_ score: Record<CriterionScore>) throws {
    let isPast = state == .reported || state == .approved
    guard isPast || leads || !actor.isKnown || score.assessor?.text == actor.id else {
      throw refusal(.scoreOfOther, score)
    }
  }

  private var state: Assessment.State { assessment.state ?? .prepared }
  private var leads: Bool { assessment.leader?.text == actor.id || actor.has(.qualityManager) }

  private func refusal(_ identifier: Refusal.ID, _ score: Record<CriterionScore>) -> Refusal {
    Refusal(
      .rule, identifier,
      [
        "assessment": .record(assessment.id.text), "state": .state(state.rawValue, of: Assessment.key),
        "kind": .kind(Assessment.key), "person": .person(actor.id),
        "criterion": .text(score.criterion), "assessor": .person(score.assessor?.text ?? ""),
      ])
  }
}

extension Refusal.ID {
  static let scoreAgreedBy = Refusal.ID("score.agreed-by")
  static let scoreAgreedState = Refusal.ID("score.agreed-state")
  static let scoreNoAssessor = Refusal.ID("score.no-assessor")
  static let scoreOfOther = Refusal.ID("score.of-other")
  static let scoreState = Refusal.ID("score.state")
}
