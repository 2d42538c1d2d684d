import QualityModel

/// `aplis survey texts`: what respondents wrote in their own words, for the quality manager.
enum SurveyTextsCommand {
  static let description = CommandDescription(
    "survey texts", arguments: [.required("ID", .record)], kind: Survey.key,
    examples: ["survey texts SV-2025-01"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    try session.read { reader in
      let found = try RecordLookup(reader: reader, kind: Survey.schema).require(invocation.argument(0) ?? "")
      guard let survey = Record<Survey>(found) else { return }
      let texts = try SurveyTexts(
        of: survey, for: session.readingPerson(reader), reading: reader, on: session.today)
      tell(texts, survey, session, try session.phrases())
    }
    return .success
  }

  private static func tell(
    _ texts: SurveyTexts, _ survey: Record<Survey>, _ session: Session, _ phrases: Phrases
  ) {
    session.console.line("\(survey.id.text) \(survey.title)")
    session.console.line(phrases.text("survey.texts.warning"))
    guard texts.questions.contains(where: { !$0.texts.isEmpty }) else {
      session.console.line(phrases.text("survey.texts.none"))
      return
    }
    for question in texts.questions where !question.texts.isEmpty {
      let written = question.texts.reduce(0) { $0 + $1.people }
      session.console.line()
      session.console.line("\(question.question.id.text) \(question.question.text) (\(written))")
      for (text, people) in question.texts { write(people > 1 ? "\(text) (\(people))" : text, session) }
    }
  }

  private static func write(_ text: String, _ session: Session) {
    for (place, line) in TextWrap.lines(text, width: 94).enumerated() {
      session.console.line((place == 0 ? "  – " : "    ") + line)
    }
  }
}
