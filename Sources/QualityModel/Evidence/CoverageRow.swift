/// A criterion with what the workspace has for it.
public struct CoverageRow: Hashable, Sendable {
  public let place: CriterionPlace
  public let state: CoverageState
  /// The records that cite it or what stands under it, those of the same kind together.
  public let own: [Evidence]
  /// The records that the crosswalk leads to.
  public let linked: [CriterionEvidence]
  /// The nonconformities on which something is still to be done.
  public let openNonconformities: [Evidence]

  /// The latest day for which evidence of its own speaks.
  public var latest: Day? { own.compactMap(\.day).max() }

  /// Whether the last judgement is about an earlier version of a document.
  public var isSuspect: Bool { own.first(where: \.isJudgement)?.doubt == .changed }

  /// Whether somebody has to look here: no evidence, only old, a document changed since it was looked at, or an open
  /// nonconformity.
  public var isGap: Bool { state == .none || state == .old || isSuspect || !openNonconformities.isEmpty }
}
