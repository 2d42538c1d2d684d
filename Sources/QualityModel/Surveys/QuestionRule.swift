/// What must hold of a question: marks need a scale, and what was answered stays an answer.
enum QuestionRule {
  static let all: [RecordRule.Of<SurveyQuestion>] = [scaled, answered]

  private static let scaled = RecordRule.Of<SurveyQuestion>.rule("question.no-scale", always: true) { writing in
    let new = writing.new
    guard new.kind == .scale, new.range == nil, !new.content.isWithdrawn, !isAsBefore(writing) else { return nil }
    return ["text": .text(AnswerRule.short(new.text))]
  }

  private static let answered = RecordRule.Of<SurveyQuestion>.rule("question.answered", always: true) { writing in
    guard let old = writing.old, !isAsBefore(writing), !writing.new.content.isWithdrawn else { return nil }
    let misfits = try AnswerMisfits(to: writing.new, thatFitted: AnswerReading(old), in: writing.reader)
    guard misfits.count > 0 else { return nil }
    return [
      "count": .count(misfits.count), "answers": .text(misfits.examples), "survey": .record(old.survey.text),
    ]
  }

  private static func isAsBefore(_ writing: RecordWriting.Of<SurveyQuestion>) -> Bool {
    writing.old?.kind == writing.new.kind && writing.old?.scale == writing.new.scale
  }
}
