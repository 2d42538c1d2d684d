/// How many of the records behind an input came from another register in a state that they reached there: of those only
/// the file vouches, not the trail.
public struct TakenOverCount: Hashable, Sendable {
  /// The key of their kind.
  public let kind: String
  /// How many were taken over.
  public let count: Int
  /// How many records of the kind belong to the year.
  public let whole: Int
}
