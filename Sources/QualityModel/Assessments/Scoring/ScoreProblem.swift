/// Why a judgement does not fit its panel.
public enum ScoreProblem: Error, Hashable, Sendable {
  /// The method wants whole numbers.
  case notWhole(dimension: String, value: ExactNumber)
  case outsideScale(dimension: String, value: Int, scale: ClosedRange<Int>)
  case unknownWord(dimension: String, word: String, words: [String])
  /// The field belongs to another panel.
  case otherPanel(field: String)

  /// The stable name, under which its sentence is filed.
  public var identifier: Refusal.ID {
    switch self {
    case .notWhole: .scoreNotWhole
    case .outsideScale: .scoreOutsideScale
    case .unknownWord: .scoreUnknownWord
    case .otherPanel: .scoreOtherPanel
    }
  }

  /// What the sentence quotes.
  public var facts: [String: Refusal.Fact] {
    switch self {
    case .notWhole(let dimension, let value): ["field": field(dimension), "value": .text(value.text)]
    case .outsideScale(let dimension, let value, let scale):
      ["field": field(dimension), "value": .count(value), "expected": "\(scale.lowerBound)–\(scale.upperBound)"]
    case .unknownWord(let dimension, let word, let words):
      [
        "field": field(dimension), "value": .text(word),
        "expected": .list(words.map { .choice($0, field: dimension, of: CriterionScore.key) }),
      ]
    case .otherPanel(let key): ["field": field(key)]
    }
  }

  private func field(_ key: String) -> Refusal.Fact { .field(key, of: CriterionScore.key) }
}

extension Refusal.ID {
  static let scoreNotWhole = Refusal.ID("score.not-whole")
  static let scoreOtherPanel = Refusal.ID("score.other-panel")
  static let scoreOutsideScale = Refusal.ID("score.outside-scale")
  static let scoreUnknownWord = Refusal.ID("score.unknown-word")
}
