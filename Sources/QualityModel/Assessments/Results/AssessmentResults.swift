/// What an assessment came to, computed from its scores one criterion after another.
///
/// Scores are handed over in the order of their criteria; no more than those of one criterion are held at a time, so
/// that memory grows with the criteria and not with the people.
public struct AssessmentResults: Sendable {
  /// What is known of one criterion.
  public struct Entry: Sendable {
    public let criterion: ScoredCriterion
    /// How the assessors' scores lie apart; `nil` if nobody gave one.
    public internal(set) var spread: ScoreSpread?
    /// What they wrote, merged.
    public internal(set) var strengths: [MergedNotes.Line] = []
    public internal(set) var improvements: [MergedNotes.Line] = []
    public internal(set) var ideas: [MergedNotes.Line] = []
    /// What all agreed on.
    public internal(set) var agreed: Record<CriterionScore>?
    public internal(set) var score: PanelScore?
    /// The score that all assessors gave alike, if they did.
    public internal(set) var unanimous: PanelScore?

    /// What the group agreed on in its own words; where it wrote none, what the assessors wrote.
    public var toldStrengths: [MergedNotes.Line] { told(agreed?.strengths) ?? strengths }
    public var toldImprovements: [MergedNotes.Line] { told(agreed?.improvements) ?? improvements }
    /// The ideas of the group, and those of the assessors.
    public var allIdeas: [MergedNotes.Line] {
      let own = told(agreed?.ideas) ?? []
      return own + ideas.filter { idea in !own.contains { $0.text.folded == idea.text.folded } }
    }

    private func told(_ text: String?) -> [MergedNotes.Line]? { text.map { MergedNotes.lines(of: [$0]) } }
  }

  /// A stored score that does not fit its panel, such as one that was taken over from elsewhere.
  public struct Misfit: Sendable {
    public let criterion: String
    public let problem: ScoreProblem
  }

  /// What the assessment asks, in the order of the catalogue.
  public let criteria: [ScoredCriterion]
  private var entries: [String: Entry]
  /// Scores that count nowhere: they do not fit their panel, or their criterion is not asked.
  public private(set) var misfits: [Misfit] = []
  public private(set) var unknown: [String] = []
  private var group: [Record<CriterionScore>] = []

  /// The numbers of the criteria of scores that count nowhere.
  public var uncounted: [String] {
    Set(misfits.map(\.criterion) + unknown).sorted().map { CriterionID($0)?.number ?? $0 }
  }

  public init(_ criteria: [ScoredCriterion]) {
    self.criteria = criteria
    entries = Dictionary(criteria.map { ($0.id.text, Entry(criterion: $0)) }) { first, _ in first }
  }

  /// The entries in the order of the catalogue.
  public var all: [Entry] { criteria.compactMap { entries[$0.id.text] } }

  /// The entry of a criterion by its number; `nil` if it is not asked.
  public subscript(_ number: String) -> Entry? {
    criteria.first.flatMap { entries[CriterionID(number, in: $0.id.catalogue).text] }
  }

  /// The agreed scores by the numbers of the criteria.
  public var agreed: [String: PanelScore] {
    Dictionary(all.compactMap { entry in entry.score.map { (entry.criterion.criterion.number, $0) } }) { first, _ in
      first
    }
  }

  /// Takes the next score; those of one criterion come one after another.
  public mutating func take(_ score: Record<CriterionScore>) {
    if let last = group.last, last.criterion != score.criterion { finish() }
    group.append(score)
  }

  /// Ends the last criterion.
  public mutating func finish() {
    defer { group.removeAll(keepingCapacity: true) }
    guard let id = group.first?.criterion else { return }
    guard var entry = entries[id] else { return unknown.append(id) }
    let individual = group.filter { $0.assessor != nil }
    var scores: [PanelScore] = []
    for record in group {
      do {
        let score = try entry.criterion.panel.score(record.content)
        if record.assessor == nil { (entry.agreed, entry.score) = (record, score) } else { scores.append(score) }
      } catch {
        misfits.append(Misfit(criterion: id, problem: error))
      }
    }
    if scores.contains(where: \.isDecided) { entry.spread = ScoreSpread(entry.criterion, scores) }
    let decided = scores.filter(\.isDecided)
    if let first = decided.first, decided.allSatisfy({ $0.places == first.places && $0.outcome == first.outcome }) {
      entry.unanimous = first
    }
    entry.strengths = MergedNotes.lines(of: individual.compactMap(\.strengths))
    entry.improvements = MergedNotes.lines(of: individual.compactMap(\.improvements))
    entry.ideas = MergedNotes.lines(of: individual.compactMap(\.ideas))
    entries[id] = entry
  }
}
