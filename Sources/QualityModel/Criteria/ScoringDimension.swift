/// What is judged separately on a panel, and its scale.
public struct ScoringDimension: Hashable, Sendable {
  /// The field of a score that holds the judgement: `value`, `plan`, `do`, `check`, `act`, `trends`, `targets`,
  /// `level` or `fulfilment`.
  public var key: String
  public var title: LocalText
  /// What the assessor asks.
  public var question: LocalText
  /// The scale from its lowest place to its highest.
  public var bands: [ScoringBand]

  public init(key: String, title: LocalText, question: LocalText = LocalText(), bands: [ScoringBand]) {
    self.key = key
    self.title = title
    self.question = question
    self.bands = bands
  }

  /// The whole scale; `nil` for a scale of words.
  public var range: ClosedRange<Int>? {
    guard let first = bands.first?.range, let last = bands.last?.range else { return nil }
    return first.lowerBound <= last.upperBound ? first.lowerBound...last.upperBound : nil
  }

  /// The band in which a whole number lies; `nil` outside the scale.
  public func band(of value: Int) -> ScoringBand? { bands.first { $0.range?.contains(value) == true } }
}
