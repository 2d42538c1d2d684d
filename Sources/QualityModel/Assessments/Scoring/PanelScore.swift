/// What a panel makes of the judgements about one criterion.
public struct PanelScore: Hashable, Sendable {
  /// What came out.
  public enum Outcome: Hashable, Sendable {
    /// Nothing was judged. That is not nought.
    case notAssessed
    /// Some of the dimensions were judged, these not yet; there is no score before all are.
    case incomplete(missing: [String])
    /// The criterion does not concern the organisation or service.
    case notApplicable
    /// The mean of the dimensions, on the panel's own scale.
    case rated(ExactFraction)
    /// A word, on a panel of words: `met`, `partly`, `notMet`.
    case answered(String)
  }

  /// What was judged, in the order of the panel's dimensions.
  public struct Place: Hashable, Sendable {
    /// The key of the dimension.
    public let dimension: String
    /// The number; `nil` on a scale of words.
    public let value: Int?
    /// Where on the scale that is; its meaning stands in the panel.
    public let band: ScoringBand
  }

  /// The key of the panel.
  public let panel: String
  public let places: [Place]
  public let outcome: Outcome
  /// The sum of the dimensions: at most 400 of four, 200 of two; `nil` before all are judged or on a panel of words.
  public let sum: Int?
  /// What the score should not exceed by the method's advice, given its lowest dimension; `nil` if nothing advises.
  public let plausibleLimit: Int?

  /// Whether the score is higher than its lowest dimension makes plausible: a warning, nothing is cut.
  public var isImplausible: Bool {
    guard let plausibleLimit, let score else { return false }
    return score > ExactFraction(plausibleLimit)
  }

  /// The score where there is one in numbers.
  public var score: ExactFraction? { if case .rated(let score) = outcome { score } else { nil } }

  /// The answer where there is one in words.
  public var answer: String? { if case .answered(let word) = outcome { word } else { nil } }

  /// Whether the criterion has a result, be it that it does not apply.
  public var isDecided: Bool {
    switch outcome {
    case .notAssessed, .incomplete: false
    case .notApplicable, .rated, .answered: true
    }
  }
}
