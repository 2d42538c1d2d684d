/// What must hold of a question: marks need a scale, and what was answered stays an answer.
enum QuestionRule {
  static let all: [RecordRule.Of<SurveyQuestion>] = [scaled, listed, answered, meaning, replacing]

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

  /// Options are two or more different ones, of a question that takes options, and translated all or none.
  private static let listed = RecordRule.Of<SurveyQuestion>.rule("question.options", always: true) { writing in
    let new = writing.new
    let isSame = writing.old.map { $0.options == new.options && $0.optionsEn == new.optionsEn && $0.kind == new.kind }
    guard isSame != true, !new.options.isEmpty || !new.optionsEn.isEmpty, !new.content.isWithdrawn else { return nil }
    let isChosen = new.kind == .choice || new.kind == .multiple
    let isTranslated = new.optionsEn.isEmpty || areOptions(new.optionsEn) && new.optionsEn.count == new.options.count
    guard !isChosen || !areOptions(new.options) || !isTranslated else { return nil }
    return ["text": .text(AnswerRule.short(new.text))]
  }

  private static func areOptions(_ names: [String]) -> Bool {
    names.count > 1 && Set(names.map(\.folded)).count == names.count
  }

  /// What somebody answered was asked in these words, with these options: other ones are another question. What was not
  /// said before may be added, and spelling may be mended.
  private static let meaning = RecordRule.Of<SurveyQuestion>.rule("question.meaning", always: true) { writing in
    guard let old = writing.old, !writing.new.content.isWithdrawn else { return nil }
    let changed = asked.filter { field in
      guard let before = old.content[field], let after = writing.new.content[field] else {
        return old.content[field] != nil && writing.new.content[field] == nil
      }
      return key(before) != key(after)
    }
    guard !changed.isEmpty, try isAnswered(old.id, writing.reader) else { return nil }
    return [
      "fields": .list(changed.map { .field($0.key, of: SurveyQuestion.key) }), "survey": .record(old.survey.text),
    ]
  }

  /// The fields that say what is asked.
  static let asked: [RecordField] = [
    SurveyQuestion.fields.text, SurveyQuestion.fields.textEn, SurveyQuestion.fields.options,
    SurveyQuestion.fields.optionsEn, SurveyQuestion.fields.worstName, SurveyQuestion.fields.bestName,
    SurveyQuestion.fields.worstNameEn, SurveyQuestion.fields.bestNameEn,
  ]

  /// Letters and figures alone, for signs, accents and capitals change no meaning.
  static func key(_ value: FieldValue) -> String {
    value.text.folded.split { !$0.isLetter && !$0.isNumber && $0 != ";" }.joined(separator: " ")
  }

  private static func isAnswered(_ id: RecordID<SurveyQuestion>, _ reader: any RecordReader) throws -> Bool {
    try reader.count(SurveyAnswer.self, where: .equals(\.question, id)) > 0
      || reader.count(SurveyTally.self, where: .equals(\.question, id)) > 0
  }

  /// A question takes the place of another one of the same survey; across surveys questions continue each other.
  private static let replacing = RecordRule.Of<SurveyQuestion>.rule("question.replaces", always: true) { writing in
    let new = writing.new
    guard let other = new.replaces, writing.old?.replaces != other, !new.content.isWithdrawn,
      let replaced = try writing.reader.record(other), replaced.survey != new.survey || other == new.id
    else { return nil }
    return ["question": .record(other.text), "survey": .record(new.survey.text)]
  }

  private static func isAsBefore(_ writing: RecordWriting.Of<SurveyQuestion>) -> Bool {
    writing.old?.kind == writing.new.kind && writing.old?.scale == writing.new.scale
      && writing.old?.options == writing.new.options
  }
}
