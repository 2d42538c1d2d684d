public import QualityModel

/// A total that its parts do not reach. Shown as it is, never mended.
public struct PartsDifference: Hashable, Sendable {
  public let ref: String
  public let name: String
  public let year: Int
  public let total: ExactNumber
  public let parts: ExactNumber
  public let difference: ExactNumber
  public let unitText: String?
}
