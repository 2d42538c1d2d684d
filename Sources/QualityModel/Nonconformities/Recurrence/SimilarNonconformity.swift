/// An earlier nonconformity that a new one may be the recurrence of, and why.
public struct SimilarNonconformity: Sendable {
  /// What the two have in common.
  public enum Reason: String, CaseIterable, Sendable {
    /// The same process and the same criterion within the time of the setting; and the same cause class, where both
    /// say one.
    case criterion
    /// The cause class is the same too.
    case cause
    /// The same process.
    case process
    /// Words of the same stems.
    case words
  }

  /// The earlier nonconformity.
  public let record: Record<Nonconformity>
  /// What the two have in common, the strongest first.
  public let reasons: [Reason]
}
