/// A link between two criteria, with its reason and source.
public struct CrosswalkLink: Hashable, Sendable {
  public let from: CriterionID
  public let to: CriterionID
  public let relation: CrosswalkRelation
  /// Why they belong together; empty where the source is a table without reasons.
  public let reason: LocalText
  /// Where the link was read, or on what our own reading rests.
  public let source: SourceText
  /// Whether it is our own reading and nobody else's.
  public let isOurs: Bool

  public init(
    from: CriterionID, to: CriterionID, relation: CrosswalkRelation, reason: LocalText, source: SourceText,
    isOurs: Bool
  ) {
    self.from = from
    self.to = to
    self.relation = relation
    self.reason = reason
    self.source = source
    self.isOurs = isOurs
  }
}
