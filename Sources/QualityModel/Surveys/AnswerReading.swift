/// How the answers to a question are read, the same by whatever way they come.
///
/// ```swift
/// let reading = AnswerReading(question)          // a scale 1-5
/// reading.kept("5 – ļoti labi")                  // "5"
/// reading.kept("7")                              // nil: it is refused
/// reading.keptOption("Nav atb.")                 // "Nav atb."
/// ```
public struct AnswerReading: Sendable {
  /// How the question is answered; `nil` where nobody said it.
  public let kind: SurveyQuestion.Kind?
  /// The marks that can be given; `nil` where answers are no marks, or nobody named the scale.
  public let range: ClosedRange<Int>?
  /// The options among which one chooses; where there are none, anything can be an option.
  public let options: QuestionOptions

  /// How answers to a question are read.
  public init(_ question: Record<SurveyQuestion>) {
    self.init(question.kind, question.range, question.optionList)
  }

  package init(
    _ kind: SurveyQuestion.Kind?, _ range: ClosedRange<Int>?, _ options: QuestionOptions = QuestionOptions()
  ) {
    (self.kind, self.range, self.options) = (kind, range, options)
  }

  /// An answer in the form in which it is kept.
  /// - Parameter manner: how numbers are written where the answer stands
  /// - Returns: `nil` if it is no answer to the question
  public func kept(_ answer: String, as manner: WritingManner = .unknown) -> String? {
    switch kind {
    case .scale: mark(answer)
    case .yesNo: AnswerReading.yesOrNo(answer)
    case .number: number(answer, manner)
    case .multiple: options.kept(ChosenOptions(of: answer))?.text
    case .choice: options.kept(AnswerReading.line(answer))
    case .text, nil: answer
    }
  }

  /// What was counted of the answers, in the form in which it is kept: an answer, an option, or words for none.
  /// - Returns: `nil` if nobody can have answered so
  public func keptOption(_ option: String) -> String? {
    let isCounted = kind == .multiple && options.isOpen
    if isCounted { return AnswerReading.line(option) }
    return (kind == .multiple ? options.kept(AnswerReading.line(option)) : kept(option))
      ?? (AnswerReading.isNoAnswer(option) ? AnswerReading.line(option) : nil)
  }

  // MARK: Marks

  private func mark(_ answer: String) -> String? {
    guard let range, let mark = AnswerReading.mark(answer), range.contains(mark) else { return nil }
    return String(mark)
  }

  /// The mark with which a text begins, also one with its words behind it: `5 – ļoti labi`, `5 (ļoti labi)`, `5 labi`.
  package static func mark(_ text: String) -> Int? {
    if text.utf8.count < 5, let first = text.utf8.first, (49...57).contains(first), let mark = Int(text) { return mark }
    return worded(text)?.mark ?? ExactNumber(FieldValue.trimmed(text)).flatMap { Int($0.text) }
  }

  /// A mark and its words; `nil` where another text stands behind a number, such as a second one.
  package static func worded(_ text: String) -> (mark: Int, words: String)? {
    let text = FieldValue.trimmed(text)
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    guard let mark = Int(figures) else { return nil }
    var words = text[figures.endIndex...]
    let isApart = words.first?.isWhitespace == true
    words = words.drop(while: \.isWhitespace)
    let isSigned = words.first.map { "-–—(.=:)".contains($0) } == true
    if isSigned { words = words.dropFirst().drop(while: \.isWhitespace) }
    guard isApart || isSigned, words.first?.isLetter == true else { return nil }
    return isSigned || !words.contains(where: \.isNumber) ? (mark, String(words)) : nil
  }

  // MARK: Words and numbers

  /// `yes` and `no` however they are written.
  package static func yesOrNo(_ text: String) -> String? {
    switch text {
    case "yes", "no": return text
    default: break
    }
    switch text.folded {
    case "да": return "yes"
    case "нет": return "no"
    default:
      guard case .boolean(let isYes)? = try? FieldKind.boolean.value(of: text) else { return nil }
      return isYes ? "yes" : "no"
    }
  }

  /// A number that is written as programs write it stays as it is.
  private func number(_ text: String, _ manner: WritingManner) -> String? {
    if let number = try? FieldKind.number.value(of: text, as: manner) { return number.text }
    return ExactNumber(text) == nil ? nil : text
  }

  /// A text in one line, with single spaces.
  package static func line(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text stands for those who gave no answer.
  package static func isNoAnswer(_ text: String) -> Bool {
    noAnswers.contains(text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " "))
  }

  private static let noAnswers: Set<String> = [
    "nav atb", "nav atbildes", "nav atbildeja", "neatbildeja", "nezin", "nezinu", "nav viedokla", "gruti pateikt",
    "nevaru pateikt", "neattiecas", "no answer", "n a", "don t know", "нет ответа", "не знаю",
  ]
}
