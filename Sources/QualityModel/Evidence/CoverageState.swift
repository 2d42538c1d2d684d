/// What the workspace has for a criterion.
public enum CoverageState: String, Choice {
  /// Evidence of its own that still holds.
  case covered
  /// Evidence of its own, all of it in doubt.
  case old
  /// Only evidence under criteria that the crosswalk links.
  case linked
  case none
}
