import QualityModel

/// Where one framework stands on the review's day: a standard, a method of self-assessment, a law.
struct FrameworkState {
  let key: String
  /// `nil` if the catalogue is not at hand.
  let catalogue: CriteriaCatalogue?
  let assessments: [FrameworkAssessment]
  /// The latest assessment where none has an agreed score that fits its method.
  let withoutResult: Record<Assessment>?
  let coverage: CriteriaCoverage?
  /// What was found in assessments and legal checks and is still open.
  let open: [Record<Nonconformity>]
  /// The label or certificate that ends last.
  let certified: Record<Assessment>?

  /// The day by which the next assessment is due: the earliest, where services are assessed by themselves.
  var due: Day? { assessments.map { AssessmentTerm.next(after: $0.assessment) }.min() }
}

/// Computes where each framework stands.
struct FrameworkStates {
  let catalogues: ReviewCatalogues
  let computation: ReviewComputation

  private var reader: any RecordReader { computation.reader }
  private var asOf: Day { computation.asOf }

  func states() throws -> [FrameworkState] {
    let assessments = try reader.records(Assessment.self).filter {
      AssessmentTerm.isOpen($0) && AssessmentTerm.day(of: $0) <= asOf
    }
    let open = try openNonconformities()
    return try catalogues.used.map { key in
      try state(
        key, assessments.filter { $0.catalogue == key }, open.filter { $0.cites(catalogue: key) })
    }
  }

  private func state(
    _ key: String, _ assessments: [Record<Assessment>], _ open: [Record<Nonconformity>]
  ) throws -> FrameworkState {
    let catalogue = catalogues.library[key]
    let latest =
      try catalogue.map {
        try FrameworkAssessments(catalogue: $0, reader: reader).latest(assessments)
      } ?? []
    let certified = assessments.filter { $0.certifiedOn.map { $0 <= asOf } ?? false }
      .max { ($0.certifiedUntil ?? .first, $0.id.text) < ($1.certifiedUntil ?? .first, $1.id.text) }
    return FrameworkState(
      key: key, catalogue: catalogue, assessments: latest,
      withoutResult: latest.isEmpty ? assessments.sorted(by: AssessmentTerm.isLater).first : nil,
      coverage: catalogue.map {
        CriteriaCoverage(of: $0, in: catalogues.library, by: catalogues.index)
      }, open: open,
      certified: certified)
  }

  private func openNonconformities() throws -> [Record<Nonconformity>] {
    let isOpen: Condition.Of<Nonconformity> = .any([.isEmpty(\.closed), .onOrAfter(\.closed, asOf.adding(days: 1))])
    return try reader.records(
      Nonconformity.self,
      where: .all([.isIn(\.source, [.selfAssessment, .legalCheck]), .onOrBefore(\.found, asOf), isOpen]),
      order: [.ascending(\.found)]
    ).filter { $0.state != .rejected }
  }
}

extension Record<Nonconformity> {
  fileprivate func cites(catalogue key: String) -> Bool {
    CriterionCitations.criteria(in: Nonconformity.fields.criterion, of: content).contains { $0.catalogue == key }
  }
}
