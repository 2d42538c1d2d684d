public import QualityModel

/// A total that its parts do not reach. Shown as it is, never mended.
public struct PartsDifference: Hashable, Sendable {
  /// The identifier of the indicator that is the total.
  public let ref: String
  /// The name of that indicator.
  public let name: String
  /// The year in which total and parts differ.
  public let year: Int
  /// The total as it was recorded.
  public let total: ExactNumber
  /// The exact sum of the parts.
  public let parts: ExactNumber
  /// The total less the sum of its parts; never zero.
  public let difference: ExactNumber
  /// The unit of the three numbers as people write it.
  public let unitText: String?
}
