package import QualityModel

/// A requirement of the law for one service: what the latest check found, what shows it, what is done about it.
package struct ComplianceRequirement: Sendable {
  /// What came of it.
  package enum Result: String, CaseIterable, Sendable {
    case met, partly, notMet, notApplicable, notChecked
  }

  package let criterion: Criterion
  package let id: CriterionID
  /// Whether it applies, or is asked because the service does not tell enough.
  package let applicability: Applicability
  /// The check in which it was judged, and the score that all agreed on; `nil`: it was not checked yet.
  package internal(set) var check: Record<Assessment>?
  package internal(set) var score: Record<CriterionScore>?
  package internal(set) var result = Result.notChecked
  /// What the workspace holds for it, also by the links between catalogues; records of other services are left out.
  package internal(set) var evidence: [CriterionEvidence] = []
  /// What was registered because it is not met, with the actions.
  package internal(set) var nonconformities: [(record: Record<Nonconformity>, actions: [Record<Action>])] = []
  /// What is to be improved, with the action that does it.
  package internal(set) var improvements: [(record: Record<AssessmentImprovement>, action: Record<Action>?)] = []

  /// Whether it is not met, and nothing was registered for it.
  package var isUnregistered: Bool { result == .notMet && nonconformities.isEmpty }

  init(_ criterion: Criterion, _ id: CriterionID, _ applicability: Applicability) {
    self.criterion = criterion
    self.id = id
    self.applicability = applicability
  }
}
