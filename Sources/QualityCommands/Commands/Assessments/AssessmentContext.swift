import QualityExchange
import QualityModel

/// An assessment with everything that its commands need: its catalogue and what it asks.
struct AssessmentContext {
  private(set) var assessment: Record<Assessment>
  let catalogue: CriteriaCatalogue
  let method: ScoringMethod
  let service: Record<Service>?
  /// What is scored, in the order of the catalogue.
  let criteria: [ScoredCriterion]

  var id: String { assessment.id.text }

  /// - Throws: `record.not-found`; `criteria.unknown-catalogue`; `assessment.no-panel`, `assessment.no-own-panel`,
  ///   `assessment.unknown-panel`; `assessment.no-method`, `assessment.no-criteria`
  static func open(
    _ id: String, _ session: Session, _ reader: any RecordSource, over known: CriteriaCatalogue? = nil
  ) throws -> AssessmentContext {
    try AssessmentContext(assessment(id, reader), session, reader, over: known)
  }

  /// - Throws: `record.not-found`
  static func assessment(_ id: String, _ reader: any RecordSource) throws -> Record<Assessment> {
    let record = try RecordLookup(reader: reader, kind: Assessment.schema).require(id)
    guard let assessment = Record<Assessment>(record) else {
      throw Refusal(.data, .recordNotFound, ["record": .record(id), "command": .command(Assessment.key)])
    }
    return assessment
  }

  /// The same with the assessment as it is now, after a step.
  func again(_ reader: any RecordSource) throws -> AssessmentContext {
    var context = self
    context.assessment = try AssessmentContext.assessment(id, reader)
    return context
  }

  /// - Parameter known: the assessment's catalogue, if it was read already
  init(
    _ assessment: Record<Assessment>, _ session: Session, _ reader: any RecordReader,
    over known: CriteriaCatalogue? = nil
  ) throws {
    self.assessment = assessment
    let key = assessment.catalogue
    catalogue = try known ?? session.catalogue(key, reader)
    service = try assessment.service.flatMap { try reader.record(Service.self, id: $0.text) }
    let facts: [String: Refusal.Fact] = ["assessment": .record(assessment.id.text), "catalogue": .text(key)]
    guard !catalogue.methods.isEmpty else { throw try Self.withoutPanel(catalogue, facts, session, reader) }
    let words = Refusal.Fact.words(catalogue.methods.map(\.rawValue))
    guard let method = assessment.method else {
      throw Refusal(.rule, .assessmentNoMethod, facts.merging(["methods": words]) { $1 })
    }
    self.method = method
    criteria = catalogue.scored(by: method, for: service)
    guard !criteria.isEmpty else {
      throw Refusal(
        .rule, .assessmentNoCriteria, facts.merging(["methods": words, "method": .text(method.rawValue)]) { $1 })
    }
  }

  /// Nothing of the catalogue can be scored, because nobody said by which panel.
  private static func withoutPanel(
    _ catalogue: CriteriaCatalogue, _ facts: [String: Refusal.Fact], _ session: Session, _ reader: any RecordReader
  ) throws -> Refusal {
    let panels = try CriteriaFolder(session.home().criteria).library(of: catalogue.key).sharedPanels.map(\.key)
    let facts = facts.merging(["panels": .words(panels), "panel": .text(panels.first ?? "")]) { $1 }
    let own = try reader.records(OwnCatalogue.self, where: .equals(\.catalogue, catalogue.key))
    guard let record = own.first(where: { $0.panel != nil }) ?? own.first else {
      return Refusal(.rule, .assessmentNoPanel, facts)
    }
    let named = catalogue.all.flatMap(\.criterion.scoredBy).first
    return Refusal(
      .rule, named == nil ? .assessmentNoOwnPanel : .assessmentUnknownPanel,
      facts.merging(["record": .record(record.id.text), "value": .text(named ?? "")]) { $1 })
  }

  var digest: String { CriteriaListDigest.digest(of: catalogue, method, criteria).hex }

  /// The criterion that a word names: its number, or its address.
  /// - Throws: `assessment.unknown-criterion`, with what was likely meant
  func criterion(_ word: String) throws -> ScoredCriterion {
    let number = CriterionID(word).flatMap { $0.catalogue == catalogue.key ? $0.number : nil } ?? word
    if let found = criteria.first(where: { $0.criterion.number.lowercased() == number.lowercased() }) { return found }
    let facts: [String: Refusal.Fact] = [
      "assessment": .record(id), "criterion": .text(word), "catalogue": .text(catalogue.key),
    ]
    // A heading is no mistake in the number: what stands under it is scored.
    if let heading = catalogue[number] {
      let under = CriterionPlace.under(heading).filter { number in criteria.contains { $0.criterion.number == number } }
      let named = Refusal.Fact.first(6, of: under.map { .text($0) })
      throw Refusal(.usage, .assessmentCriterionAbove, facts.merging(["criteria": named]) { $1 })
    }
    throw Refusal(.usage, .assessmentUnknownCriterion, facts)
  }

  /// The results, read one criterion after another.
  func results(_ reader: any RecordSource) throws -> AssessmentResults {
    var results = AssessmentResults(criteria)
    // By their identifiers, as they are kept, those of a criterion follow one another: nothing needs sorting.
    let query = RecordQuery(CriterionScore.self, where: .equals(\.assessment, assessment.id))
    try reader.forEach(query) { record in
      if let score = Record<CriterionScore>(record) { results.take(score) }
    }
    results.finish()
    return results
  }

  /// What only this workspace knows: the link of the trail's entry with which the scoring began.
  func formKey(_ reader: any WorkspaceReading) throws -> String? {
    let start = try reader.history(Assessment.key, id: id).last { $0.facts["step"] == "start" }
    return try start.flatMap { try reader.link(of: $0.entry.number) }
  }

  /// Refuses to show what the assessors gave while they still work alone.
  /// - Throws: `assessment.blind`
  func requireOpen() throws {
    guard !Assessment.State.blind.contains(assessment.state ?? .prepared) else {
      throw Refusal(.rule, .assessmentBlind, facts)
    }
  }

  /// What refusals quote of it.
  var facts: [String: Refusal.Fact] {
    [
      "record": .record(id), "assessment": .record(id), "kind": .kind(Assessment.key),
      "state": .state((assessment.state ?? .prepared).rawValue, of: Assessment.key),
    ]
  }
}

extension CriterionPlace {
  /// The numbers of everything under an entry.
  static func under(_ criterion: Criterion) -> [String] {
    criterion.children.flatMap { [$0.number] + under($0) }
  }
}

extension Refusal.ID {
  static let assessmentBlind = Refusal.ID("assessment.blind")
  static let assessmentCriterionAbove = Refusal.ID("assessment.criterion-above")
  static let assessmentNoCriteria = Refusal.ID("assessment.no-criteria")
  static let assessmentNoMethod = Refusal.ID("assessment.no-method")
  static let assessmentNoOwnPanel = Refusal.ID("assessment.no-own-panel")
  static let assessmentNoPanel = Refusal.ID("assessment.no-panel")
  static let assessmentNotScoring = Refusal.ID("assessment.not-scoring")
  static let assessmentUnknownCriterion = Refusal.ID("assessment.unknown-criterion")
  static let assessmentUnknownPanel = Refusal.ID("assessment.unknown-panel")
}
