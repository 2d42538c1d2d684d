package import QualityModel

/// How one service stands to the law, and what its latest assessments against other catalogues came to.
package struct ServiceCompliance: Sendable {
  package let service: Record<Service>
  /// One for each catalogue of law in force, in the order of their keys.
  package let laws: [CatalogueCompliance]
  /// The latest assessment against each other catalogue, such as the ten criteria of Kuldīga.
  package let others: [ServiceAssessment]
  /// Words for groups of clients that are not understood.
  package let unknownGroups: [String]

  package init(of service: Record<Service>, _ material: ComplianceMaterial) throws {
    self.service = service
    laws = try material.laws.map { try CatalogueCompliance(of: service, $0, material) }
    others = try material.otherCatalogues(of: service.id.text).compactMap { catalogue in
      try ServiceAssessment(of: service, catalogue, material)
    }
    unknownGroups = service.clientGroups.filter { ClientGroup.groups(in: $0).isEmpty }
  }

  /// Every requirement of every law.
  package var requirements: [ComplianceRequirement] { laws.flatMap(\.requirements) }

  /// How many requirements of all laws came to each result.
  package var counts: [ComplianceRequirement.Result: Int] {
    Dictionary(requirements.map { ($0.result, 1) }) { $0 + $1 }
  }

  /// Whether it was never checked against any of them.
  package var isUnchecked: Bool { laws.allSatisfy(\.checks.isEmpty) }

  /// What the service does not tell and some requirement depends on.
  package var untold: [Applicability.Feature] {
    let unclear = Set(
      requirements.flatMap { requirement -> [Applicability.Feature] in
        if case .unclear(let features) = requirement.applicability { features } else { [] }
      })
    return Applicability.Feature.allCases.filter(unclear.contains)
  }

  /// The nonconformities that are registered for requirements, each once, and of which something is still to be done.
  package var openNonconformities: [Record<Nonconformity>] {
    var known: Set<String> = []
    return requirements.flatMap { $0.nonconformities.map(\.record) }.filter {
      Nonconformity.State.open.contains($0.state ?? .registered)
        && known.insert($0.id.text).inserted
    }
  }
}

/// The latest result of a service against a catalogue that is no law.
package struct ServiceAssessment: Sendable {
  package let catalogue: CriteriaCatalogue
  package let assessment: Record<Assessment>
  package let entries: [AssessmentResults.Entry]
  package let improvements: [(record: Record<AssessmentImprovement>, action: Record<Action>?)]

  /// `nil` if nothing was agreed in any assessment.
  init?(of service: Record<Service>, _ catalogue: CriteriaCatalogue, _ material: ComplianceMaterial)
    throws
  {
    self.catalogue = catalogue
    for assessment in material.assessments(of: service.id.text, catalogue.key)
    where AssessmentTerm.isOpen(assessment) {
      guard let method = assessment.method else { continue }
      let results = try material.results(assessment, catalogue.scored(by: method))
      guard results.all.contains(where: { $0.score?.isDecided == true }) else { continue }
      self.assessment = assessment
      entries = results.all
      improvements = try material.improvements(of: assessment.id.text)
      return
    }
    return nil
  }
}
