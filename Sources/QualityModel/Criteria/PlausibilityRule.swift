/// Advice of a method: with a dimension this low, the whole should not be rated above the limit.
public struct PlausibilityRule: Hashable, Sendable {
  /// The rule speaks when any dimension is at most this.
  public let anyAtMost: Int
  /// What the whole should then not exceed.
  public let limit: Int

  public init(anyAtMost: Int, limit: Int) {
    self.anyAtMost = anyAtMost
    self.limit = limit
  }
}
