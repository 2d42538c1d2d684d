/// How far the assessors of one criterion lie apart, without saying who gave which score.
public struct ScoreSpread: Sendable {
  public let criterion: ScoredCriterion
  /// How many gave a score, and how many hold that the criterion does not apply.
  public let scores: Int
  public let notApplicable: Int
  /// The lowest, the highest and the mean of the scores in numbers.
  public let lowest: ExactFraction?
  public let highest: ExactFraction?
  public let mean: ExactFraction?
  /// How many scores lie in each place of the scale, by the bands' keys: for each dimension of the panel.
  public let distribution: [String: [String: Int]]
  /// How far two assessors lie apart on average, as a part of the scale: 0 all agree, 1 as far as can be. `nil` for
  /// fewer than two.
  public let disagreement: ExactFraction?

  /// - Parameter individual: what each assessor's panel came to; those without a result do not count
  public init(_ criterion: ScoredCriterion, _ individual: [PanelScore]) {
    self.criterion = criterion
    let decided = individual.filter(\.isDecided)
    let rated = decided.compactMap(\.score).sorted()
    notApplicable = decided.count { $0.outcome == .notApplicable }
    scores = decided.count - notApplicable
    lowest = rated.first
    highest = rated.last
    mean = ExactFraction.mean(of: rated)
    distribution = ScoreSpread.distribution(decided)
    disagreement = ScoreSpread.disagreement(
      criterion.panel, rated + decided.compactMap { criterion.panel.rank(of: $0) }.sorted(), apart: notApplicable)
  }

  /// Whether all who gave a score agree.
  public var isUnanimous: Bool { scores + notApplicable > 0 && (disagreement.map { $0.numerator == 0 } ?? true) }

  private static func distribution(_ scores: [PanelScore]) -> [String: [String: Int]] {
    scores.flatMap(\.places).reduce(into: [:]) { counts, place in
      counts[place.dimension, default: [:]][place.band.key, default: 0] += 1
    }
  }

  /// The mean distance of all pairs, as a part of the scale. Sorted numbers need no look at each pair: the one at place
  /// `i` of `n` is taken away `n − 1 − i` times and added `i` times.
  private static func disagreement(_ panel: ScoringPanel, _ sorted: [ExactFraction], apart: Int) -> ExactFraction? {
    let count = sorted.count + apart
    guard count > 1 else { return nil }
    // Means of dimensions are whole once multiplied by the number of dimensions.
    let factor = max(1, panel.dimensions.count)
    var sum = 0
    for (place, number) in sorted.enumerated() {
      sum += number.numerator * (factor / number.denominator) * (2 * place - (sorted.count - 1))
    }
    let span = factor * panel.span
    // One who holds that the criterion does not apply is as far from the others as can be.
    return ExactFraction(sum + apart * sorted.count * span, over: span * (count * (count - 1) / 2))
  }

  /// The criteria in the order in which a group should speak of them: most disagreement first, then the catalogue's.
  public static func inOrderOfDisagreement(_ spreads: [ScoreSpread]) -> [ScoreSpread] {
    let none = ExactFraction(-1)
    return spreads.enumerated().sorted { left, right in
      let (first, second) = (left.element.disagreement ?? none, right.element.disagreement ?? none)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}

extension ScoringPanel {
  /// How long the scale is: 100 from 0 to 100, 4 from level 1 to 5, 2 between three words.
  var span: Int {
    let spans = dimensions.map { dimension in
      dimension.range.map { $0.upperBound - $0.lowerBound } ?? dimension.ranked.count - 1
    }
    return max(1, spans.max() ?? 1)
  }

  /// The place of an answer among the words of the scale, from 0.
  func rank(of score: PanelScore) -> ExactFraction? {
    guard let answer = score.answer, let words = dimensions.first?.ranked else { return nil }
    return words.firstIndex(of: answer).map { ExactFraction($0) }
  }
}

extension ScoringDimension {
  /// The words that follow one another; that a criterion does not apply is none of them.
  var ranked: [String] { bands.map(\.key).filter { $0 != ScoringPanel.notApplicable } }
}
