import QualityModel

/// How the answers to a question are read: its kind, its scale, and what the column as a whole says of them.
struct AnswerForm {
  let reading: AnswerReading
  /// The lowest and the highest answer, where the scale was made of them.
  var seen: ClosedRange<Int>?
  private var several: SeveralAnswers?
  private var numbers: NumberStyle?
  private var words: ChoiceWords?
  private var spelling = OptionSpelling()

  var kind: SurveyQuestion.Kind? { reading.kind }
  var range: ClosedRange<Int>? { reading.range }

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
  ///   - words: what was told of words that stand for answers
  init(_ question: Record<SurveyQuestion>, _ answers: ColumnAnswers, told: [String], words: ChoiceWords?) {
    reading = AnswerReading(question)
    self.words = words
    spelling = OptionSpelling(told)
    if kind == .multiple { several = .of(answers.counts, told: told) }
    if kind == .number { numbers = AnswerForm.style(answers) }
  }

  // MARK: Questions that are made

  /// What the answers say of a question that nobody wrote down yet, with the words that stand for marks or without them.
  /// - Parameters:
  ///   - head: the head of its column
  ///   - usual: the scale that most questions of the table have
  static func guessed(
    from answers: ColumnAnswers, head: String, told: [String], usual: ClosedRange<Int>?, words: ChoiceWords?
  ) -> AnswerForm {
    var form = AnswerForm(guessedFrom: answers, head: head, told: told, usual: usual)
    if let words, !form.isMeasure {
      let other = AnswerForm(guessedFrom: answers.translated(by: words), head: head, told: told, usual: usual)
      if other.isMeasure { form = other }
    }
    form.words = words
    return form
  }

  private init(guessedFrom answers: ColumnAnswers, head: String, told: [String], usual: ClosedRange<Int>?) {
    if let found = GuessedScale(answers, usual: usual) {
      (reading, seen) = (AnswerReading(found.range == nil ? .number : .scale, found.range), found.seen)
    } else if AnswerForm.areNumbers(answers) {
      (reading, numbers) = (AnswerReading(.number, nil), AnswerForm.style(answers))
    } else if AnswerForm.areYesOrNo(answers) {
      reading = AnswerReading(.yesNo, 0...1)
    } else if let found = SeveralAnswers.find(answers.counts, head: head, told: told) {
      (reading, several) = (AnswerReading(.multiple, nil), found)
    } else {
      reading = AnswerReading(AnswerForm.areChoices(answers) ? .choice : .text, nil)
    }
  }

  /// A question whose options stand in columns of their own.
  static var ticked: AnswerForm { AnswerForm(kind: .multiple) }

  /// The same of a question that may name its options.
  init(ticked question: Record<SurveyQuestion>) { reading = AnswerReading(question) }

  init(kind: SurveyQuestion.Kind, range: ClosedRange<Int>? = nil) { reading = AnswerReading(kind, range) }

  /// Whether answers are marks, yes or no, or numbers, so that other words are none.
  var isMeasure: Bool { kind == .scale && range != nil || kind == .yesNo || kind == .number }

  private static func areNumbers(_ answers: ColumnAnswers) -> Bool {
    answers.filled > 0 && answers.counts.keys.allSatisfy { NumberReadings($0) != nil }
  }

  private static func style(_ answers: ColumnAnswers) -> NumberStyle? {
    var column = NumberColumn()
    for text in answers.counts.keys { column.take(text) }
    return column.style
  }

  /// Words for yes and no, each written in one way only.
  static func areYesOrNo(_ answers: ColumnAnswers) -> Bool {
    let words = Set(answers.counts.keys.map(\.folded))
    return (1...2).contains(words.count) && words.allSatisfy { $0.contains(where: \.isLetter) }
      && Set(words.compactMap(AnswerReading.yesOrNo)).count == words.count
  }

  private static let mostOptions = 12
  private static let longestOption = 80

  /// Few texts that come again, or codes of options such as `A1`.
  private static func areChoices(_ answers: ColumnAnswers) -> Bool {
    let texts = Set(answers.counts.keys.map { AnswerReading.line($0).folded })
    if answers.filled > 0, answers.counts.keys.allSatisfy(isCode) { return true }
    guard texts.count < answers.filled, texts.count <= mostOptions else { return false }
    return texts.count <= max(3, answers.filled / 2)
      && answers.counts.keys.allSatisfy { $0.count <= longestOption && !$0.contains(where: \.isNewline) }
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
    case .scale, .yesNo, .number: return Answer(text: try measure(text))
    case .multiple: return try options(text)
    case .choice:
      return Answer(text: try listed(reading.options.isOpen ? spelling.spelled(text) : words?.keys(in: text) ?? text))
    case .text, nil: return Answer(text: text)
    }
  }

  /// A mark, yes or no, a number, or what a word stands for.
  private func measure(_ text: String) throws -> String {
    do {
      return try told(text)
    } catch {
      guard let meaning = words?.keys(in: text), meaning != text else { throw error }
      return try told(meaning)
    }
  }

  private func told(_ text: String) throws -> String {
    if kind == .number {
      let number = try FieldKind.number.value(of: text, as: WritingManner(numbers: numbers))
      return number?.text ?? text
    }
    if let kept = reading.kept(text) { return kept }
    guard kind == .scale else { throw FieldProblem.notABoolean }
    guard let range else { throw Refusal(.data, .answerNoScale) }
    throw Refusal(.data, .answerOffScale, ["scale": .text("\(range.lowerBound)–\(range.upperBound)")])
  }

  /// An answer that is one of the options where the question names them.
  func listed(_ text: String) throws -> String {
    guard !reading.options.isOpen else { return text }
    if let kept = reading.kept(text) { return kept }
    throw Refusal(.data, .answerNoOption, ["options": .first(12, of: reading.options.names.map { .text($0) })])
  }

  private func options(_ text: String) throws -> Answer? {
    switch several?.reading(text) ?? .options([text], whole: nil) {
    case .options(let options, let whole):
      let spelled = reading.options.isOpen ? options.map(spelling.spelled) : options
      return Answer(text: try listed(ChosenOptions(spelled).text), whole: whole)
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
  static let answerNoOption = Refusal.ID("answer.no-option")
  static let answerNoScale = Refusal.ID("answer.no-scale")
  static let answerOffScale = Refusal.ID("answer.off-scale")
  static let answerUnclear = Refusal.ID("answer.unclear")
}
