/// A record under a criterion, with the way that led to it.
public struct CriterionEvidence: Hashable, Sendable {
  public let evidence: Evidence
  public let path: Path

  /// How a record comes to stand under a criterion.
  public enum Path: Hashable, Sendable {
    /// It cites the criterion itself.
    case direct
    /// It cites a criterion that stands under it.
    case below
    /// It cites a criterion, or one under that, which the crosswalk links.
    case link(Crosswalk.View)
  }
}
