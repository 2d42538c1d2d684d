import QualityModel

/// `aplis assessment consensus`: what all agreed on about a criterion, and why.
enum AssessmentConsensusCommand {
  static let description = CommandDescription(
    "assessment consensus", arguments: [.required("ID", .record), .optional("CRITERION")],
    options: ScoreInput.options + [.value("--reason", "TEXT"), .flag("--unanimous"), .value("--on", "DAY")],
    kind: CriterionScore.key,
    examples: [
      "assessment consensus SA-2026-01 1.1 --value 42 --reason \"Plāns ir, bet to pārskata reti\"",
      "assessment consensus SA-2026-01 --unanimous",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    if invocation.has("--unanimous") { return try takeUnanimous(invocation, session) }
    guard let word = invocation.argument(1) else {
      throw description.lacks("CRITERION")
    }
    let reason = try invocation.required("--reason")
    var told: (AssessmentContext, ScoredCriterion, PanelScore)?
    let left = try session.perform { reader in
      let context = try AssessmentContext.open(invocation.argument(0) ?? "", session, reader)
      try context.requireConsensus()
      let scored = try context.criterion(word)
      var (score, result) = try ScoreInput(session: session, scored: scored)
        .given(ScoreInput.blank(context, scored), from: invocation, reader)
      guard result.isDecided else {
        throw Refusal(
          .usage, .assessmentNothingTold,
          ["criterion": .text(scored.criterion.number), "options": .text(ScoreExample.options(of: scored.panel))])
      }
      score.reason = reason
      score.fingerprint = CriterionFingerprint.of(scored)
      told = (context, scored, result)
      return ScoreAgreeing([score], on: try invocation.day("--on"))
    } _: { _, reader in
      try told?.0.results(reader).all.first { $0.score == nil }
    }
    guard let (_, scored, score) = told else { return .success }
    try ScoreInput.tell(scored, score, "assessment.consensus.done", session)
    let id = invocation.argument(0) ?? ""
    try session.suggest(
      left.map { "assessment spread \(id) \($0.criterion.criterion.number)" } ?? "assessment report \(id)")
    return .success
  }

  /// What all gave alike needs no discussion: it is agreed with one word.
  private static func takeUnanimous(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let phrases = try session.phrases()
    let given = invocation.value("--reason")
    var told = (assessment: "", taken: 0, left: 0)
    try session.perform { reader in
      let context = try AssessmentContext.open(invocation.argument(0) ?? "", session, reader)
      try context.requireConsensus()
      let open = try context.results(reader).all.filter { $0.score == nil }
      // That something does not apply needs a reason of its own.
      let agreed = open.filter { entry in
        entry.unanimous.map { $0.outcome != .notApplicable || given != nil } ?? false
      }
      told = (context.id, agreed.count, open.count - agreed.count)
      let reason = given ?? phrases.text("assessment.unanimous.reason")
      return ScoreAgreeing(
        agreed.map { score(of: $0, context, because: reason) }, on: try invocation.day("--on"))
    } _: { _, _ in
    }
    session.console.line(phrases.text("assessment.unanimous.done", count: told.taken, ["left": "\(told.left)"]))
    try session.suggest("assessment \(told.left > 0 ? "spread" : "report") \(told.assessment)")
    return .success
  }

  private static func score(
    of entry: AssessmentResults.Entry, _ context: AssessmentContext, because reason: String
  ) -> Record<CriterionScore> {
    var score = ScoreInput.blank(context, entry.criterion)
    for place in entry.unanimous?.places ?? [] {
      guard let field = CriterionScore.schema.field(place.dimension) else { continue }
      score.content[field] = place.fieldValue(in: CriterionScore.schema)
    }
    if entry.unanimous?.outcome == .notApplicable { score.fulfilment = .notApplicable }
    score.reason = reason
    score.fingerprint = CriterionFingerprint.of(entry.criterion)
    return score
  }
}

extension AssessmentContext {
  /// - Throws: `assessment.not-consensus`
  func requireConsensus() throws {
    guard assessment.state == .consensus else { throw Refusal(.rule, .assessmentNotConsensus, facts) }
  }
}

extension PanelScore.Place {
  /// The judgement as the field of a score holds it.
  func fieldValue(in schema: RecordSchema) -> FieldValue? {
    guard let value else { return .text(band.key) }
    return schema.field(dimension)?.kind == .number ? .number(ExactNumber(digits: value)) : .integer(value)
  }
}

extension Refusal.ID {
  static let assessmentNotConsensus = Refusal.ID("assessment.not-consensus")
}
