/// The closed list of options of a question, in their order and in the languages in which they are asked.
///
/// ```swift
/// let options = QuestionOptions(["Jā, bieži", "Reti"], english: ["Yes, often", "Seldom"])
/// options.kept("jā,  bieži")   // "Jā, bieži"
/// options.kept("Seldom")       // "Reti": what was asked in English is kept as the same option
/// options.kept("Citreiz")      // nil: it is none of them
/// QuestionOptions().kept("x")  // "x": where nobody named options, any answer is one
/// ```
public struct QuestionOptions: Sendable {
  /// The options in the order in which they are read.
  public let names: [String]
  private let places: [String: Int]

  /// - Parameters:
  ///   - names: the options in their order; none where any answer is one
  ///   - english: the same options in English, each at the place of the one that it translates
  public init(_ names: [String] = [], english: [String] = []) {
    self.names = names
    var places: [String: Int] = [:]
    // Where a word stands in both lists, the one that is kept counts.
    for (place, name) in english.enumerated() where place < names.count { places[QuestionOptions.key(name)] = place }
    for (place, name) in names.enumerated() { places[QuestionOptions.key(name)] = place }
    self.places = places
  }

  /// Whether nobody named options, so that any answer is one.
  public var isOpen: Bool { names.isEmpty }

  /// An option as it is kept, however its letters are written; `nil` if it is none of them.
  public func kept(_ option: String) -> String? {
    if isOpen { return option }
    return places[QuestionOptions.key(option)].map { names[$0] }
  }

  /// What somebody chose, each option as it is kept; `nil` if one of them is none.
  func kept(_ chosen: ChosenOptions) -> ChosenOptions? {
    if isOpen { return chosen }
    let found = chosen.options.compactMap { kept($0) }
    return found.count == chosen.options.count ? ChosenOptions(found) : nil
  }

  private static func key(_ name: String) -> String { AnswerReading.line(FieldValue.trimmed(name)).folded }
}

extension Record<SurveyQuestion> {
  /// The options among which respondents choose; none where the question has no such list, or asks something else.
  public var optionList: QuestionOptions {
    switch self.kind {
    case .choice, .multiple: QuestionOptions(self.options, english: self.optionsEn)
    default: QuestionOptions()
    }
  }
}
