public import QualityModel

/// An entry of the trail as people read it: what changed from what to what, and why.
public struct TrailLine: Sendable, Equatable {
  public struct Change: Sendable, Equatable {
    public let field: String
    public let before: String?
    public let after: String?
  }

  public let entry: TrailEntry
  public let reason: String?
  public let changes: [Change]
  /// What the entry states beside fields, such as the number of imported rows.
  public let facts: [String: String]
  /// The payload was taken out by a later, recorded decision.
  public let isRedacted: Bool
}
