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

  /// Whether somebody has to look here: no evidence, only old, or an open nonconformity.
  public var isGap: Bool { state == .none || state == .old || !openNonconformities.isEmpty }
}
