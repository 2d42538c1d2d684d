/// Something that a check of the workspace found. A fact; the sentence is made from it at the edge.
public struct CheckFinding: Hashable, Sendable {
  /// The stable name of the kind of finding, such as `check.record-altered`.
  public let identifier: String
  /// What the sentence quotes, by the names that stand in its braces.
  public let facts: [String: Refusal.Fact]

  /// - Parameter facts: what the sentence quotes, by name
  package init(_ identifier: String, _ facts: [String: Refusal.Fact] = [:]) {
    self.identifier = identifier
    self.facts = facts
  }
}
