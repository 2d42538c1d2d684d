/// What must hold of answers and of counts: they are on the scale of their question, yes or no, a number, as it asks.
enum AnswerRule {
  /// The rules of a kind whose records belong to a question.
  /// - Parameters:
  ///   - question: the field that names the question
  ///   - told: the answer or the option of a record, if it has one
  ///   - isTaken: whether the question takes it
  static func of<Kind: RecordKind>(
    _ question: @escaping @Sendable (Record<Kind>) -> RecordID<SurveyQuestion>,
    told: @escaping @Sendable (Record<Kind>) -> String?,
    isTaken: @escaping @Sendable (String, AnswerReading) -> Bool
  ) -> [RecordRule.Of<Kind>] {
    names.map { name in
      .rule(name, always: true) { writing in
        let (new, id) = (writing.new, question(writing.new))
        guard let reading = try writing.basis.reading(of: id), reading.rule == name, let answer = told(new),
          !isTaken(answer, reading), !new.content.isWithdrawn, PersonalCode.firstPlace(in: answer) == nil
        else { return nil }
        if let old = writing.old, told(old) == answer, question(old) == id { return nil }
        return facts(answer, id, try writing.reader.record(id)?.text ?? "", reading)
      }
    }
  }

  private static let names = [
    "answer.off-scale", "answer.no-scale", "answer.yes-or-no", "answer.no-number", "answer.no-option",
  ]

  private static func facts(
    _ answer: String, _ question: RecordID<SurveyQuestion>, _ text: String, _ reading: AnswerReading
  ) -> [String: Refusal.Fact] {
    [
      "answer": .text(short(answer)), "question": .record(question.text), "text": .text(short(text)),
      "scale": .text(reading.range.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""),
      "options": .first(12, of: reading.options.names.map { .text(short($0)) }),
    ]
  }

  /// An answer in a line that may be repeated.
  static func short(_ text: String) -> String {
    let line = AnswerReading.line(text)
    if PersonalCode.firstPlace(in: line) ?? PersonalCode.typedPlace(in: line) != nil { return "***" }
    return line.count > 60 ? String(line.prefix(59)) + "…" : line
  }
}

extension AnswerReading {
  /// The rule that is broken by what is no answer.
  fileprivate var rule: String? {
    switch kind {
    case .scale: range == nil ? "answer.no-scale" : "answer.off-scale"
    case .yesNo: "answer.yes-or-no"
    case .number: "answer.no-number"
    case .choice, .multiple: options.isOpen ? nil : "answer.no-option"
    case .text, nil: nil
    }
  }
}

extension CompletionBasis {
  /// How the answers to a question are read; `nil` while the question is not there.
  func reading(of question: RecordID<SurveyQuestion>) throws -> AnswerReading? {
    try readings.reading(of: question, in: reader)
  }
}
