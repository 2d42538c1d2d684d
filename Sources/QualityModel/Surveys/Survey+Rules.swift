extension Survey {
  public static let rules: [RecordRule.Of<Survey>] = [stayingAnonymous]

  /// Who answered because nobody would know keeps that promise.
  private static let stayingAnonymous = RecordRule.Of<Survey>.rule("survey.anonymous", always: true) { writing in
    guard let old = writing.old, old.anonymous == true, writing.new.anonymous != true else { return nil }
    let questions = try writing.reader.records(SurveyQuestion.self, where: .equals(\.survey, old.id)).map(\.id)
    guard !questions.isEmpty,
      try writing.reader.count(SurveyAnswer.self, where: .isIn(\.question, questions)) > 0
    else { return nil }
    return [:]
  }
}
