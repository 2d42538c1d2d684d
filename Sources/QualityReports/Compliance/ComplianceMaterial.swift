package import QualityModel

/// What the compliance pages of services are made from, read once for all of them.
package final class ComplianceMaterial {
  let library: CriteriaLibrary
  let index: EvidenceIndex
  let reader: any RecordReader
  let lookup: ReportLookup
  package let asOf: Day

  /// The catalogues of law in force.
  package let laws: [CriteriaCatalogue]
  private let byService: [String: [Record<Assessment>]]
  private let nonconformities: [String: [Record<Nonconformity>]]
  private let improvements: [String: [Record<AssessmentImprovement>]]
  /// The records that belong to one service only, by what names them.
  private let owners: [String: String]

  /// - Parameters:
  ///   - library: the catalogues at hand and the links between them
  ///   - index: what the workspace holds for criteria
  ///   - day: the day on which one looks
  package init(
    _ library: CriteriaLibrary, _ index: EvidenceIndex, reading reader: any RecordReader,
    asOf day: Day
  )
    throws
  {
    self.library = library
    self.index = index
    self.reader = reader
    lookup = ReportLookup(reader)
    asOf = day
    laws = library.catalogues.filter { $0.isLaw && $0.status == .inForce }
    let assessments = try reader.records(Assessment.self, where: .isSet(\.service))
    byService = Dictionary(grouping: assessments) { $0.service?.text ?? "" }.mapValues {
      $0.sorted(by: AssessmentTerm.isLater)
    }
    let found = try reader.records(
      Nonconformity.self, where: .isSet(\.service), order: [.ascending(\.found)])
    nonconformities = Dictionary(grouping: found) { $0.service?.text ?? "" }
    let ideas = try reader.records(
      AssessmentImprovement.self, where: .isIn(\.assessment, assessments.map(\.id)))
    improvements = Dictionary(grouping: ideas) { $0.assessment.text }
    owners = try ComplianceMaterial.owners(reader)
  }

  private static func owners(_ reader: any RecordReader) throws -> [String: String] {
    var owners: [String: String] = [:]
    for schema in RecordSchema.all {
      guard let service = schema.fields.first(where: { $0.kind == .reference(Service.key) }),
        schema.key == Indicator.key || !CriterionCitations.fields(of: schema).isEmpty
      else { continue }
      for record in try reader.records(RecordQuery(schema.key, where: .isSet(service))) {
        owners["\(schema.key) \(record.id)"] = record.text(service)
      }
    }
    return owners
  }

  /// The services, in the order of their identifiers.
  package func services() throws -> [Record<Service>] {
    try reader.records(Service.self).sorted { $0.id < $1.id }
  }

  /// The assessments of a service against a catalogue, the latest first.
  func assessments(of service: String, _ catalogue: String) -> [Record<Assessment>] {
    (byService[service] ?? []).filter { $0.catalogue == catalogue }
  }

  /// The catalogues that are no law and that the service was assessed against.
  func otherCatalogues(of service: String) -> [CriteriaCatalogue] {
    let keys = Set((byService[service] ?? []).filter(AssessmentTerm.isOpen).map(\.catalogue))
    return library.catalogues.filter { keys.contains($0.key) && !$0.isLaw }
  }

  /// What all agreed on in an assessment, criterion by criterion.
  func agreed(
    _ assessment: Record<Assessment>, _ catalogue: CriteriaCatalogue, _ method: ScoringMethod
  ) throws -> [AssessmentResults.Entry] {
    try results(assessment, catalogue.scored(by: method)).all.filter { $0.score?.isDecided == true }
  }

  func results(_ assessment: Record<Assessment>, _ criteria: [ScoredCriterion]) throws
    -> AssessmentResults
  {
    var results = AssessmentResults(criteria)
    let scores = try reader.records(
      CriterionScore.self,
      where: .all([.equals(\.assessment, assessment.id), CriterionScore.isAgreed]),
      order: [.ascending(\.criterion)])
    for score in scores { results.take(score) }
    results.finish()
    return results
  }

  /// Adds what the workspace holds for a requirement, and what is done about it.
  func complete(
    _ requirement: inout ComplianceRequirement, of service: Record<Service>,
    _ checks: [RecordID<Assessment>]
  ) throws {
    let (id, owner) = (requirement.id, service.id.text)
    requirement.evidence = index.evidence(for: id, in: library).filter {
      isEvidence($0.evidence, of: owner)
    }
    requirement.nonconformities = try (nonconformities[owner] ?? []).filter { $0.cites(id) }.map {
      ($0, try actions(for: $0.id.text))
    }
    requirement.improvements = try checks.flatMap { try improvements(of: $0.text, id) }
  }

  /// What an assessment wants to improve about a criterion; about any, if none is named.
  func improvements(
    of assessment: String, _ criterion: CriterionID? = nil
  ) throws -> [(record: Record<AssessmentImprovement>, action: Record<Action>?)] {
    try (improvements[assessment] ?? []).filter { idea in
      criterion.map { idea.criterion.flatMap { CriterionID($0) } == $0 } ?? true
    }.map { idea in (idea, try idea.action.flatMap { try action($0.text) }) }
  }

  /// A withdrawn action counts nowhere.
  private func action(_ id: String) throws -> Record<Action>? {
    try reader.record(Action.self, id: id).flatMap { $0.content.isWithdrawn ? nil : $0 }
  }

  func actions(for record: String) throws -> [Record<Action>] {
    try reader.records(Action.self, where: .equals(\.for, record), order: [.ascending(\.due)])
  }

  /// Judgements are no evidence; nor is what belongs to another service. What is registered as not met at this service
  /// is told apart.
  private func isEvidence(_ evidence: Evidence, of service: String) -> Bool {
    let line = evidence.line
    if line.kind == CriterionScore.key || line.kind == AssessmentImprovement.key { return false }
    guard let owner = owners["\(line.kind) \(line.id)"] else { return true }
    return owner == service && line.kind != Nonconformity.key
  }
}

extension Record<Nonconformity> {
  fileprivate func cites(_ id: CriterionID) -> Bool {
    CriterionCitations.criteria(in: Nonconformity.fields.criterion, of: content).contains(id)
  }
}
