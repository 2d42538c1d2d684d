import QualityModel

/// `aplis assessment score`: an assessor's own score of one criterion.
enum AssessmentScoreCommand {
  static let description = CommandDescription(
    "assessment score", arguments: [.required("ID", .record), .required("CRITERION")],
    options: ScoreInput.options + [.value("--assessor", "PERSON", .record)],
    kind: CriterionScore.key,
    examples: [
      "assessment score SA-2026-01 1.1 --value 45 --strengths \"Misija ir zināma\"",
      "assessment score SA-2026-01 1.2 --plan 60 --do 40 --check 20 --act 10",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    var told: (ScoredCriterion, PanelScore)?
    try session.perform { reader in
      let context = try AssessmentContext.open(invocation.argument(0) ?? "", session, reader)
      let scored = try context.criterion(invocation.argument(1) ?? "")
      var blank = ScoreInput.blank(context, scored)
      blank.assessor = RecordID(try invocation.value("--assessor") ?? session.readerName(reader))
      let given = try ScoreInput(session: session, scored: scored).given(blank, from: invocation, reader)
      told = (scored, given.result)
      return ScoreRecording(given.score)
    } _: { _, _ in
    }
    guard let (scored, score) = told else { return .success }
    try ScoreInput.tell(scored, score, "assessment.score.done", session)
    return .success
  }
}

/// Reads a score from options, checks it by its panel, and writes it over the one before.
struct ScoreInput {
  let session: Session
  let scored: ScoredCriterion

  private static let fields =
    ScoringPanel.scoreFields + ReturnedForm.Answer.noteFields + [CriterionScore.fields.evidence]

  static let options = fields.map { FieldOption.option(of: $0, in: CriterionScore.schema) }

  static func blank(_ context: AssessmentContext, _ scored: ScoredCriterion) -> Record<CriterionScore> {
    var score = Record<CriterionScore>()
    score.assessment = context.assessment.id
    score.criterion = scored.id.text
    return score
  }

  /// The score as it will stand, and what the panel makes of it.
  /// - Throws: `score.…` if the panel does not take it
  func given(
    _ blank: Record<CriterionScore>, from invocation: Invocation, _ reader: any RecordSource
  ) throws -> (score: Record<CriterionScore>, result: PanelScore) {
    var given = blank.content
    given.id = given.naturalID ?? ""
    // What another assessor gave before is not built upon: it would be shown.
    let visibility = ScoreVisibility(session: session, reader: reader)
    if let old = try reader.record(CriterionScore.key, id: given.id),
      try visibility.isVisible(CriterionScore.key, old.id)
    {
      given = old
    }
    try RecordInput(kind: CriterionScore.schema, session: session, reader: reader)
      .fill(&given, ScoreInput.fields, from: invocation)
    let result = try ScoreInput.score(given, scored)
    guard result.outcome != .notAssessed || ReturnedForm.Answer.noteFields.contains(where: { given[$0] != nil }) else {
      throw Refusal(
        .usage, .assessmentNothingTold,
        ["criterion": .text(scored.criterion.number), "options": .text(ScoreExample.options(of: scored.panel))])
    }
    return (Record(given) ?? blank, result)
  }

  /// - Throws: a refusal in place of the panel's problem
  static func score(_ record: RecordValue, _ scored: ScoredCriterion) throws -> PanelScore {
    do {
      return try scored.panel.score(record)
    } catch {
      let facts: [String: Refusal.Fact] = [
        "criterion": .text(scored.criterion.number), "kind": .kind(CriterionScore.key),
      ]
      throw Refusal(.data, error.identifier, error.facts.merging(facts) { given, _ in given })
    }
  }

  /// Says what came out, with the meaning of the place, and warns of what is not plausible.
  static func tell(_ scored: ScoredCriterion, _ score: PanelScore, _ phrase: String, _ session: Session) throws {
    let phrases = try session.phrases()
    let text = ScoreText(phrases: phrases)
    session.console.line(
      phrases.text(
        phrase,
        [
          "criterion": scored.criterion.number,
          "title": CriteriaText(phrases: phrases).markedTitle(scored.criterion), "score": text.line(score),
        ]))
    for place in score.places {
      let dimension = scored.panel.dimensions.first { $0.key == place.dimension }
      session.console.line("  \(text.place(place, dimension))")
    }
    if score.isImplausible, let limit = score.plausibleLimit {
      session.console.errorLine(phrases.text("assessment.implausible", ["limit": "\(limit)"]))
    }
  }
}

extension Refusal.ID {
  static let assessmentNothingTold = Refusal.ID("assessment.nothing-told")
}
