/// A criterion that an assessment scores, with the panel of the assessment's method.
public struct ScoredCriterion: Hashable, Sendable {
  public let criterion: Criterion
  public let panel: ScoringPanel
  /// How records cite the criterion.
  public let id: CriterionID

  public init(criterion: Criterion, panel: ScoringPanel, id: CriterionID) {
    self.criterion = criterion
    self.panel = panel
    self.id = id
  }
}

extension CriteriaCatalogue {
  /// The criteria that are scored by a method, in the order of the source.
  /// - Parameter service: where a single service is assessed, only what applies to it, and what may for all that is told
  ///   of it
  public func scored(by method: ScoringMethod, for service: Record<Service>? = nil) -> [ScoredCriterion] {
    let byKey = Dictionary(panels.filter { $0.method == method }.map { ($0.key, $0) }) { first, _ in first }
    return all.compactMap { place in
      let criterion = place.criterion
      guard let panel = criterion.scoredBy.lazy.compactMap({ byKey[$0] }).first, criterion.applies(to: service) else {
        return nil
      }
      return ScoredCriterion(criterion: criterion, panel: panel, id: id(criterion))
    }
  }

  /// The methods by which at least one criterion can be scored, in the order of their words.
  public var methods: [ScoringMethod] {
    let used = Set(all.flatMap(\.criterion.scoredBy))
    let methods = Set(panels.filter { used.contains($0.key) }.map(\.method))
    return ScoringMethod.allCases.filter(methods.contains)
  }
}
