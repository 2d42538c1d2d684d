/// The form that one assessor fills alone.
public struct AssessmentForm: Sendable {
  /// A criterion with what the workspace already holds for it.
  public struct Item: Sendable {
    public let scored: ScoredCriterion
    /// The criterion above it, under whose heading it stands; `nil` at the top of the catalogue.
    public let group: Criterion?
    public let evidence: EvidenceExcerpt

    public init(_ scored: ScoredCriterion, group: Criterion?, evidence: EvidenceExcerpt) {
      self.scored = scored
      self.group = group
      self.evidence = evidence
    }
  }

  public let identity: FormIdentity
  /// The name of the assessor, as the workspace has it.
  public let assessorName: String
  /// The title of the catalogue.
  public let title: LocalText
  public let scope: String?
  /// The name of the service, where a single one is assessed.
  public let service: String?
  public let items: [Item]
  /// Whether it is of sample data, which the page then says.
  public let isSample: Bool

  public init(
    _ identity: FormIdentity, assessorName: String, title: LocalText, scope: String?, service: String?, items: [Item],
    isSample: Bool = false
  ) {
    self.identity = identity
    self.assessorName = assessorName
    self.title = title
    self.scope = scope
    self.service = service
    self.items = items
    self.isSample = isSample
  }

  /// The panels that the form uses, in the order of their first criterion.
  public var panels: [ScoringPanel] {
    var known: Set<String> = []
    return items.map(\.scored.panel).filter { known.insert($0.key).inserted }
  }

  /// The dimensions of all panels by their keys, in the order of the panels.
  public var dimensions: [String] {
    var known: Set<String> = []
    return panels.flatMap(\.dimensions).map(\.key).filter { known.insert($0).inserted }
  }
}
