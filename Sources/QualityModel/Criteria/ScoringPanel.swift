/// A panel by which criteria are scored: what is judged, on which scale, and what the places on it mean.
public struct ScoringPanel: Hashable, Sendable {
  /// The name by which criteria refer to it, such as `caf-classical-enabler`.
  public var key: String
  public var method: ScoringMethod
  public var title: LocalText
  /// What is judged separately: one dimension for a single judgement, four for PLAN, DO, CHECK, ACT.
  public var dimensions: [ScoringDimension]
  /// Whether a place counts only if the places before it are reached.
  public var isCumulative: Bool
  /// Advice on sums that are not plausible; a warning, never a silent cut.
  public var plausibility: [PlausibilityRule]
  public var certainty: Certainty
  public var source: SourceText?
  public var note: LocalText

  public init(key: String, method: ScoringMethod, title: LocalText, dimensions: [ScoringDimension]) {
    self.key = key
    self.method = method
    self.title = title
    self.dimensions = dimensions
    isCumulative = false
    plausibility = []
    certainty = .own
    note = LocalText()
  }
}
