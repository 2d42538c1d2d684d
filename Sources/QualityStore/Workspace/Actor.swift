public import QualityModel

/// Who acts, and when: every change bears both.
public struct Actor: Hashable, Sendable {
  /// The identifier of the acting person, or the name of their account where no person is recorded yet.
  public let name: String
  /// The moment of the change, in universal time.
  public let at: Instant

  /// - Parameters:
  ///   - name: a person's identifier or an account's name
  ///   - instant: the moment of the change, in universal time
  public init(_ name: String, at: Instant) {
    self.name = name
    self.at = at
  }
}
