/// Who acts, and when: every change bears both.
public struct Actor: Hashable, Sendable {
  /// The identifier of the acting person, or the name of their account where no person is recorded yet.
  public let name: String
  /// The moment of the change, in universal time.
  public let at: Instant
  /// The day of the change by the actor's clock.
  public let day: Day
  /// Through whom the person acts, where somebody else sits at the keyboard; it stands in the trail.
  public let hand: String?

  /// - Parameters:
  ///   - name: a person's identifier or an account's name
  ///   - instant: the moment of the change, in universal time
  ///   - day: the day by the actor's clock; `nil`: that of the moment
  ///   - hand: the person or account through whom the actor acts, if it is somebody else
  public init(_ name: String, at instant: Instant, on day: Day? = nil, through hand: String? = nil) {
    self.name = name
    at = instant
    self.day = day ?? instant.day
    self.hand = hand
  }
}
