/// Why a judgement does not fit its panel.
public enum ScoreProblem: Error, Hashable, Sendable {
  /// The method wants whole numbers.
  case notWhole(dimension: String, value: ExactNumber)
  case outsideScale(dimension: String, value: Int, scale: ClosedRange<Int>)
  case unknownWord(dimension: String, word: String, words: [String])
  /// The field belongs to another panel.
  case otherPanel(field: String)

  /// The stable name, under which its sentence is filed.
  public var identifier: String {
    switch self {
    case .notWhole: "score.not-whole"
    case .outsideScale: "score.outside-scale"
    case .unknownWord: "score.unknown-word"
    case .otherPanel: "score.other-panel"
    }
  }

  /// What the sentence quotes.
  public var facts: [String: String] {
    switch self {
    case .notWhole(let dimension, let value): ["field": dimension, "value": value.text]
    case .outsideScale(let dimension, let value, let scale):
      ["field": dimension, "value": "\(value)", "expected": "\(scale.lowerBound)–\(scale.upperBound)"]
    case .unknownWord(let dimension, let word, let words):
      ["field": dimension, "value": word, "expected": words.joined(separator: ", ")]
    case .otherPanel(let field): ["field": field]
    }
  }
}
