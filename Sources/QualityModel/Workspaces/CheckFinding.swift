/// Something that a check of the workspace tells. A fact; the sentence is made from it at the edge.
public struct CheckFinding: Hashable, Sendable {
  /// How much it weighs.
  public enum Weight: String, Hashable, Sendable {
    /// The file is not as the program wrote it, or a rule does not hold.
    case finding
    /// The file is whole; but whoever reads it should know this of it: what was redacted, restored or taken over.
    case notice
  }

  /// The stable name of the kind of finding, such as `check.record-altered`.
  public let identifier: String
  /// What the sentence quotes, by the names that stand in its braces.
  public let facts: [String: Refusal.Fact]
  /// Whether something is wrong, or is merely to be known.
  public let weight: Weight

  /// - Parameters:
  ///   - facts: what the sentence quotes, by name
  ///   - weight: whether something is wrong, or is merely to be known
  package init(_ identifier: String, _ facts: [String: Refusal.Fact] = [:], weight: Weight = .finding) {
    self.identifier = identifier
    self.facts = facts
    self.weight = weight
  }
}

extension [CheckFinding] {
  /// What is wrong.
  package var faults: [CheckFinding] { filter { $0.weight == .finding } }
  /// What is merely to be known.
  package var notices: [CheckFinding] { filter { $0.weight == .notice } }
}
