/// A record that an import made because a name meant none yet.
public struct MadeRecord: Sendable, Equatable {
  /// The key of its kind.
  public let kind: String
  /// Its identifier.
  public let id: String
  /// The name that made it.
  public let name: String
}
