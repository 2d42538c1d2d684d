import QualityModel

/// The latest assessment against a catalogue, of one service or of the whole organisation, with the one before.
struct FrameworkAssessment {
  let assessment: Record<Assessment>
  let profile: AssessmentProfile
  /// The one before by the same method and of the same edition; `nil` if there is none to compare with.
  let before: (assessment: Record<Assessment>, profile: AssessmentProfile)?

  /// How the criteria in words were answered.
  static func answers(_ profile: AssessmentProfile) -> [String: Int] {
    profile.top.reduce(into: [:]) { sum, line in sum.merge(line.answers) { $0 + $1 } }
  }

  static func criteria(_ profile: AssessmentProfile) -> Int {
    profile.top.map(\.criteria).reduce(0, +)
  }
  static func assessed(_ profile: AssessmentProfile) -> Int {
    profile.top.map(\.assessed).reduce(0, +)
  }

  /// Whether it was scored in numbers.
  var isNumeric: Bool { profile.top.contains { $0.mean != nil } }

  /// The numbers of the criteria that were answered with a word.
  func numbers(answered word: String) -> [String] {
    profile.lines.filter { $0.score?.answer == word }.map(\.criterion.number)
  }

  /// How a criterion moved since the assessment before; `nil` where one of the two has no number.
  func change(of line: AssessmentProfile.Line) -> ExactFraction? {
    guard let mean = line.mean, let old = before?.profile[line.criterion.number]?.mean else {
      return nil
    }
    return mean.subtracting(old)
  }
}

/// Finds the latest assessments against a catalogue.
struct FrameworkAssessments {
  let catalogue: CriteriaCatalogue
  let reader: any RecordReader

  /// The latest of each service, the whole organisation first, then by the services' identifiers.
  func latest(_ assessments: [Record<Assessment>]) throws -> [FrameworkAssessment] {
    let groups = Dictionary(grouping: assessments) { $0.service?.text ?? "" }
    return try groups.sorted { $0.key < $1.key }.compactMap { try latest(of: $0.value) }
  }

  private func latest(of assessments: [Record<Assessment>]) throws -> FrameworkAssessment? {
    var found: (assessment: Record<Assessment>, profile: AssessmentProfile)?
    for assessment in assessments.sorted(by: AssessmentTerm.isLater)
    where AssessmentTerm.isOpen(assessment) {
      if let latest = found?.assessment, !isComparable(assessment, latest) { continue }
      guard let profile = try profile(of: assessment) else { continue }
      if let found {
        return FrameworkAssessment(
          assessment: found.assessment, profile: found.profile, before: (assessment, profile))
      }
      found = (assessment, profile)
    }
    return found.map {
      FrameworkAssessment(assessment: $0.assessment, profile: $0.profile, before: nil)
    }
  }

  private func isComparable(_ earlier: Record<Assessment>, _ later: Record<Assessment>) -> Bool {
    earlier.method == later.method
      && (earlier.edition == nil || later.edition == nil || earlier.edition == later.edition)
  }

  /// The results of what was agreed; `nil` if nothing was.
  private func profile(of assessment: Record<Assessment>) throws -> AssessmentProfile? {
    guard let method = assessment.method else { return nil }
    let service = try assessment.service.flatMap { try reader.record(Service.self, id: $0.text) }
    var results = AssessmentResults(catalogue.scored(by: method))
    let scores = try reader.records(
      CriterionScore.self,
      where: .all([.equals(\.assessment, assessment.id), CriterionScore.isAgreed]),
      order: [.ascending(\.criterion)])
    for score in scores { results.take(score) }
    results.finish()
    let agreed = results.agreed.filter(\.value.isDecided)
    guard !agreed.isEmpty else { return nil }
    let asked = results.criteria.filter { scored in
      agreed[scored.criterion.number] != nil
        || service.map { scored.criterion.applicability(to: $0).isAsked } ?? true
    }
    return AssessmentProfile(catalogue, asked, scores: agreed)
  }
}
