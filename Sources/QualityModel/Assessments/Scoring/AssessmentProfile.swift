/// The results of an assessment along its catalogue: each scored criterion, and each one above as the mean of those
/// right under it.
///
/// Nothing is weighted, and what was not assessed is left out and counted, never taken as nought. There is no grand
/// total unless somebody asks for it.
public struct AssessmentProfile: Sendable {
  /// One entry of the catalogue with its result.
  public struct Line: Sendable {
    public let criterion: Criterion
    /// How many entries stand above it.
    public let depth: Int
    /// The panel, if it is scored itself.
    public let panel: ScoringPanel?
    /// The score of its own, if it has one.
    public let score: PanelScore?
    /// The result in numbers: its own score, or the mean of the results right under it.
    public let mean: ExactFraction?
    /// How the criteria in words under it were answered, itself included.
    public let answers: [String: Int]
    /// How many scored criteria it stands for, itself included, and how many of them have a result.
    public let criteria: Int
    public let assessed: Int
  }

  /// The entries that are scored or have scored ones under them, in the order of the catalogue.
  public let lines: [Line]
  private let places: [String: Int]

  /// - Parameters:
  ///   - criteria: what the assessment asks
  ///   - scores: what was agreed, by the numbers of the criteria
  public init(_ catalogue: CriteriaCatalogue, _ criteria: [ScoredCriterion], scores: [String: PanelScore]) {
    let panels = Dictionary(criteria.map { ($0.criterion.number, $0.panel) }) { first, _ in first }
    var rolled = [Rolled](repeating: Rolled(), count: catalogue.all.count)
    var index: [String: Int] = [:]
    for (place, entry) in catalogue.all.enumerated() where index[entry.criterion.number] == nil {
      index[entry.criterion.number] = place
    }
    // Backwards, what stands under an entry comes before it.
    for (place, entry) in catalogue.all.enumerated().reversed() {
      let number = entry.criterion.number
      rolled[place].finish(panel: panels[number], score: scores[number])
      if let parent = entry.parent.flatMap({ index[$0] }) { rolled[parent].take(rolled[place]) }
    }
    lines = catalogue.all.enumerated().compactMap { place, entry in
      rolled[place].line(entry, panels[entry.criterion.number], scores[entry.criterion.number])
    }
    places = Dictionary(lines.enumerated().map { ($1.criterion.number, $0) }) { first, _ in first }
  }

  /// The line of the entry with this number; `nil` if it has nothing scored.
  public subscript(_ number: String) -> Line? { places[number].map { lines[$0] } }

  /// The lines at the top of the catalogue: the profile that is drawn.
  public var top: [Line] { lines.filter { $0.depth == 0 } }

  /// The mean of the criteria at the top that have a result. CAF and EQUASS know no such number: it is ours, and is
  /// shown only where somebody asks for it, under that name.
  public var ownTotal: ExactFraction? { ExactFraction.mean(of: top.compactMap(\.mean)) }

  /// The scored criteria without a result.
  public var unassessed: [Criterion] {
    lines.filter { $0.panel != nil && $0.score?.isDecided != true }.map(\.criterion)
  }

  /// What is known of an entry while the tree is walked upwards.
  private struct Rolled {
    var means: [ExactFraction] = []
    var mean: ExactFraction?
    var answers: [String: Int] = [:]
    var criteria = 0
    var assessed = 0

    mutating func finish(panel: ScoringPanel?, score: PanelScore?) {
      // The results under it were taken from the last to the first.
      mean = score?.score ?? ExactFraction.mean(of: means.reversed())
      guard panel != nil else { return }
      criteria += 1
      if score?.isDecided == true { assessed += 1 }
      if let word = score?.word { answers[word, default: 0] += 1 }
    }

    mutating func take(_ child: Rolled) {
      if let mean = child.mean { means.append(mean) }
      answers.merge(child.answers) { $0 + $1 }
      criteria += child.criteria
      assessed += child.assessed
    }

    func line(_ entry: CriterionPlace, _ panel: ScoringPanel?, _ score: PanelScore?) -> Line? {
      guard criteria > 0 else { return nil }
      return Line(
        criterion: entry.criterion, depth: entry.depth, panel: panel, score: score, mean: mean, answers: answers,
        criteria: criteria, assessed: assessed)
    }
  }
}

extension PanelScore {
  /// The answer in words, also that the criterion does not apply.
  var word: String? {
    switch outcome {
    case .answered(let word): word
    case .notApplicable: ScoringPanel.notApplicable
    default: nil
    }
  }
}
