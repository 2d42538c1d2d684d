package import QualityModel

/// How one service stands to one catalogue of law.
package struct CatalogueCompliance: Sendable {
  package let catalogue: CriteriaCatalogue
  /// The latest check by each method, the latest first.
  package let checks: [Record<Assessment>]
  /// A later check that was begun and has no result yet.
  package let begun: Record<Assessment>?
  /// What applies to the service, or may, and what was checked although it does not; in the order of the source.
  package let requirements: [ComplianceRequirement]
  /// What does not apply, and why.
  package let excluded: [(criterion: Criterion, by: Applicability.Feature)]

  /// Whether an entry at the top is about registration: documents stand under it.
  func isRegistration(_ top: Criterion) -> Bool {
    catalogue.all.contains {
      $0.criterion.kind == .document && self.top(of: $0.criterion.number) == top.number
    }
  }

  /// The number of the entry at the top under which a number stands.
  func top(of number: String) -> String {
    var number = number
    while let parent = catalogue.place(of: number)?.parent { number = parent }
    return number
  }

  /// The requirements under each entry at the top that has some.
  var parts: [(top: Criterion, requirements: [ComplianceRequirement])] {
    let groups = Dictionary(grouping: requirements) { top(of: $0.criterion.number) }
    return catalogue.entries.compactMap { top in groups[top.number].map { (top, $0) } }
  }

  /// What does not apply for one and the same reason under one entry at the top.
  struct Exclusion {
    let top: Criterion
    var criteria: [Criterion]
    let by: Applicability.Feature
  }

  /// What does not apply, those with the same reason together.
  var exclusions: [Exclusion] {
    var exclusions: [Exclusion] = []
    for (criterion, feature) in excluded {
      guard let top = catalogue[top(of: criterion.number)] else { continue }
      let place = exclusions.firstIndex {
        $0.top.number == top.number && $0.by == feature && feature.isSame($0.criteria[0], criterion)
      }
      if let place {
        exclusions[place].criteria.append(criterion)
      } else {
        exclusions.append(Exclusion(top: top, criteria: [criterion], by: feature))
      }
    }
    return exclusions
  }

  /// Where the requirements were read, each source once, in the order of the requirements.
  var sources: [SourceText] {
    var known: Set<SourceText> = []
    return requirements.compactMap(\.criterion.source).filter { known.insert($0).inserted }
  }

  /// How many requirements came to each result.
  package var counts: [ComplianceRequirement.Result: Int] {
    Dictionary(requirements.map { ($0.result, 1) }) { $0 + $1 }
  }

  /// The day of the latest check.
  package var checkedOn: Day? { checks.first.map(AssessmentTerm.day) }
  /// The day by which it must be checked again.
  package var due: Day? { checks.first.map(AssessmentTerm.next) }

  init(of service: Record<Service>, _ catalogue: CriteriaCatalogue, _ material: ComplianceMaterial)
    throws
  {
    self.catalogue = catalogue
    let assessments = material.assessments(of: service.id.text, catalogue.key)
    begun = assessments.first.flatMap { AssessmentTerm.isOpen($0) ? nil : $0 }
    var checks: [Record<Assessment>] = []
    var judged: [String: (check: Record<Assessment>, entry: AssessmentResults.Entry)] = [:]
    for assessment in assessments where AssessmentTerm.isOpen(assessment) {
      guard let method = assessment.method, !checks.contains(where: { $0.method == method }) else {
        continue
      }
      let entries = try material.agreed(assessment, catalogue, method)
      guard !entries.isEmpty else { continue }
      checks.append(assessment)
      // Where two methods ask the same, the later check counts.
      for entry in entries where judged[entry.criterion.id.text] == nil {
        judged[entry.criterion.id.text] = (assessment, entry)
      }
    }
    self.checks = checks
    let scored = catalogue.scored.map { ($0, $0.applicability(to: service)) }
    let asked = scored.filter { $1.isAsked || judged[catalogue.id($0).text] != nil }
    requirements = try asked.map { criterion, applicability in
      var requirement = ComplianceRequirement(criterion, catalogue.id(criterion), applicability)
      if let (check, entry) = judged[requirement.id.text] { requirement.take(entry, of: check) }
      try material.complete(&requirement, of: service, checks.map(\.id))
      return requirement
    }
    excluded = scored.compactMap { criterion, applicability in
      guard case .excluded(let feature) = applicability, judged[catalogue.id(criterion).text] == nil
      else { return nil }
      return (criterion, feature)
    }
  }
}

extension ComplianceRequirement {
  mutating func take(_ entry: AssessmentResults.Entry, of check: Record<Assessment>) {
    self.check = check
    score = entry.agreed
    switch entry.score?.outcome {
    case .notApplicable?: result = .notApplicable
    case .answered(let word)?: result = Result(rawValue: word) ?? .notChecked
    default: result = .notChecked
    }
  }
}

extension Applicability.Feature {
  /// Whether two entries ask the same of it.
  fileprivate func isSame(_ one: Criterion, _ other: Criterion) -> Bool {
    switch self {
    case .kind: one.services == other.services
    case .accommodation: one.accommodation == other.accommodation
    case .clientGroups: one.clientGroups == other.clientGroups
    }
  }
}
