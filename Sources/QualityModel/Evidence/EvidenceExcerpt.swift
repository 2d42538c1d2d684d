/// What of the evidence of a criterion is shown where there is little room, and how much is left out.
///
/// What shows something comes before what only names who answers; the latest comes first. Earlier scores and the ideas
/// that came of them are left out: they are no evidence, and whoever scores should not begin with another's number.
public struct EvidenceExcerpt: Hashable, Sendable {
  /// The records of the criterion itself and of what stands under it.
  public let own: [Evidence]
  /// The records that the crosswalk leads to.
  public let linked: [CriterionEvidence]
  /// How many more there are.
  public let more: Int

  public init(_ items: [CriterionEvidence], own most: Int = 8, linked mostLinked: Int = 3) {
    let shown = items.filter { !EvidenceExcerpt.notEvidence.contains($0.evidence.line.kind) }
    let (own, linked) = (shown.filter { !$0.isLinked }.map(\.evidence), shown.filter(\.isLinked))
    let inOrder = own.filter { $0.tone != .answers } + own.filter { $0.tone == .answers }
    self.own = Array(inOrder.prefix(most))
    self.linked = Array(linked.prefix(mostLinked))
    more = shown.count - self.own.count - self.linked.count
  }

  private static let notEvidence: Set<String> = [CriterionScore.key, AssessmentImprovement.key]

  public var isEmpty: Bool { own.isEmpty && linked.isEmpty }
}

extension CriterionEvidence {
  /// Whether the crosswalk led to it.
  public var isLinked: Bool { if case .link = path { true } else { false } }
}
