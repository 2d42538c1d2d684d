public import QualityModel

/// Who acts, and when: every change bears both.
public struct Actor: Hashable, Sendable {
  public let name: String
  public let at: Instant

  public init(_ name: String, at: Instant) {
    self.name = name
    self.at = at
  }
}
