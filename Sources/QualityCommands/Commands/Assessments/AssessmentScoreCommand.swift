import QualityModel
import QualityStore

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
    let (scored, score) = try session.write { writer in
      let desk = try AssessmentDesk.open(invocation.argument(0) ?? "", session, writer.reader)
      let scored = try desk.criterion(invocation.argument(1) ?? "")
      let assessor = invocation.value("--assessor") ?? writer.actor.name
      var record = ScoreInput.blank(desk, scored)
      record["assessor"] = .text(assessor)
      return (scored, try ScoreInput(session: session, scored: scored).write(record, from: invocation, writer))
    }
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

  static func blank(_ desk: AssessmentDesk, _ scored: ScoredCriterion) -> RecordValue {
    var score = Record<CriterionScore>()
    score.assessment = RecordID(desk.id)
    score.criterion = scored.id.text
    return score.content
  }

  /// - Returns: what the panel makes of it
  /// - Throws: `score.…` if the panel does not take it
  func write(
    _ blank: RecordValue, from invocation: Invocation, _ writer: WorkspaceWriter,
    completing complete: (inout RecordValue) throws -> Void = { _ in }
  ) throws -> PanelScore {
    var given = blank
    given.id = given.naturalID ?? ""
    // What another assessor gave before is not built upon: it would be shown.
    let sight = ScoreSight(session: session, reader: writer.reader)
    if let old = try writer.reader.record(CriterionScore.key, id: given.id),
      try sight.isVisible(CriterionScore.key, old.id)
    {
      given = old
    }
    try RecordInput(kind: CriterionScore.schema, session: session, reader: writer.reader)
      .fill(&given, ScoreInput.fields, from: invocation)
    try complete(&given)
    let score = try ScoreInput.score(given, scored)
    guard score.outcome != .notAssessed || ReturnedForm.Answer.noteFields.contains(where: { given[$0] != nil }) else {
      throw Refusal(
        .usage, "assessment.nothing-told",
        ["criterion": scored.criterion.number, "options": ScoreExample.options(of: scored.panel)])
    }
    _ = try writer.put(given, changing: { $1 })
    return score
  }

  /// - Throws: a refusal in place of the panel's problem
  static func score(_ record: RecordValue, _ scored: ScoredCriterion) throws -> PanelScore {
    do {
      return try scored.panel.score(record)
    } catch {
      let facts = ["criterion": scored.criterion.number, "kind": CriterionScore.key]
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
