import QualityModel

/// How the answers to a question are read: its kind, its scale, and what the column as a whole says of them.
struct AnswerForm {
  let kind: SurveyQuestion.Kind?
  let range: ClosedRange<Int>?
  /// The lowest and the highest answer, where the scale was made of them.
  var seen: ClosedRange<Int>?
  private var several: SeveralAnswers?
  private var numbers: NumberStyle?

  /// An answer as it is kept, and what was taken for one option although it can be cut.
  struct Answer {
    let text: String
    var whole: String?
  }

  // MARK: Questions of the survey

  /// - Parameters:
  ///   - question: a question of the survey
  ///   - answers: what stands in its column
  ///   - told: options that are known
  init(_ question: Record<SurveyQuestion>, _ answers: ColumnAnswers, told: [String]) {
    kind = question.kind
    range = question.range
    if kind == .multiple { several = .of(answers.counts, told: told) }
    if kind == .number { numbers = AnswerForm.style(answers) }
  }

  // MARK: Questions that are made

  /// What the answers say of a question that nobody wrote down yet.
  /// - Parameters:
  ///   - head: the head of its column
  ///   - usual: the scale that most questions of the table have
  init(guessedFrom answers: ColumnAnswers, head: String, told: [String], usual: ClosedRange<Int>?) {
    if let found = GuessedScale(answers, usual: usual) {
      (kind, range, seen) = (found.range == nil ? .number : .scale, found.range, found.seen)
    } else if AnswerForm.areNumbers(answers) {
      (kind, range, numbers) = (.number, nil, AnswerForm.style(answers))
    } else if AnswerForm.areYesOrNo(answers) {
      (kind, range) = (.yesNo, 0...1)
    } else if let found = SeveralAnswers.find(answers.counts, head: head, told: told) {
      (kind, range, several) = (.multiple, nil, found)
    } else {
      (kind, range) = (AnswerForm.areChoices(answers) ? .choice : .text, nil)
    }
  }

  /// A question whose options stand in columns of their own.
  static let ticked = AnswerForm(kind: .multiple)

  init(kind: SurveyQuestion.Kind, range: ClosedRange<Int>? = nil) { (self.kind, self.range) = (kind, range) }

  private static func areNumbers(_ answers: ColumnAnswers) -> Bool {
    answers.filled > 0 && answers.counts.keys.allSatisfy { NumberReadings($0) != nil }
  }

  private static func style(_ answers: ColumnAnswers) -> NumberStyle? {
    var column = NumberColumn()
    for text in answers.counts.keys { column.take(text) }
    return column.style
  }

  /// Words for yes and no, each written in one way only.
  private static func areYesOrNo(_ answers: ColumnAnswers) -> Bool {
    let words = Set(answers.counts.keys.map(\.folded))
    return (1...2).contains(words.count) && words.allSatisfy { $0.contains(where: \.isLetter) }
      && Set(words.compactMap(yesOrNo)).count == words.count
  }

  /// `yes` and `no` however they are written.
  private static func yesOrNo(_ text: String) -> String? {
    switch text.folded {
    case "да": return "yes"
    case "нет": return "no"
    default:
      guard case .boolean(let isYes)? = try? FieldKind.boolean.value(of: text) else { return nil }
      return isYes ? "yes" : "no"
    }
  }

  private static let mostOptions = 12
  private static let longestOption = 80

  /// Few texts that come again, or codes of options such as `A1`.
  private static func areChoices(_ answers: ColumnAnswers) -> Bool {
    let texts = answers.counts.keys
    if answers.filled > 0, texts.allSatisfy(isCode) { return true }
    guard texts.count < answers.filled, texts.count <= mostOptions else { return false }
    return texts.count <= max(3, answers.filled / 2)
      && texts.allSatisfy { $0.count <= longestOption && !$0.contains(where: \.isNewline) }
  }

  private static func isCode(_ text: String) -> Bool {
    text.count < 5 && text.first == "A" && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber } && text.count > 1
  }

  // MARK: Reading

  /// The answer in a cell as it is kept; `nil` if there is none.
  /// - Throws: `FieldProblem`; a refusal for what is no answer to the question
  func answer(_ cell: TableCell, isText: Bool) throws -> Answer? {
    let field = SurveyAnswer.fields.value
    let text = FieldValue.trimmed(try CellText(cell, for: field, isText: isText).text)
    guard !text.isEmpty else { return nil }
    switch kind {
    case .scale: return Answer(text: try mark(text))
    case .yesNo:
      guard let answer = AnswerForm.yesOrNo(text) else { throw FieldProblem.notABoolean }
      return Answer(text: answer)
    case .number:
      let number = try FieldKind.number.value(of: text, as: WritingManner(numbers: numbers))
      return number.map { Answer(text: $0.text) }
    case .multiple: return try options(text)
    case .choice, .text, nil: return Answer(text: text)
    }
  }

  private func mark(_ text: String) throws -> String {
    guard let range else { return text }
    guard let mark = AnswerForm.mark(text), range.contains(mark) else {
      let scale = "\(range.lowerBound)–\(range.upperBound)"
      throw Refusal(.data, .answerOffScale, ["scale": .text(scale)])
    }
    return "\(mark)"
  }

  /// A mark, also one with its words behind it: `5 – ļoti labi`, `5 (ļoti labi)`.
  private static func mark(_ text: String) -> Int? {
    if let number = ExactNumber(text) { return Int(number.text) }
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text[figures.endIndex...].drop(while: \.isWhitespace)
    guard let sign = behind.first, "-–—(.=".contains(sign) else { return nil }
    return behind.dropFirst().first { !$0.isWhitespace }?.isLetter == true ? Int(figures) : nil
  }

  private func options(_ text: String) throws -> Answer? {
    switch several?.reading(text) ?? .options([text], whole: nil) {
    case .options(let options, let whole): return Answer(text: ChosenOptions(options).text, whole: whole)
    case .unclear(let pieces):
      let told = pieces.map { Refusal.Fact.text(ColumnPlan.quotable($0)) }
      throw Refusal(
        .data, .answerUnclear,
        [
          "pieces": .list(told),
          "whole": .text(ColumnPlan.quotable(pieces.joined(separator: "\(several?.sign ?? ";") "))),
        ])
    }
  }
}

extension Refusal.ID {
  static let answerOffScale = Refusal.ID("answer.off-scale")
  static let answerUnclear = Refusal.ID("answer.unclear")
}
