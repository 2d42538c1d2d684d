import QualityModel
import QualityStore

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
      throw Refusal(.usage, "usage.argument-missing", ["argument": "CRITERION", "command": "assessment consensus"])
    }
    let reason = try invocation.required("--reason")
    let (scored, score, left) = try session.write { writer in
      let desk = try AssessmentDesk.open(invocation.argument(0) ?? "", session, writer.reader)
      try desk.requireConsensus()
      let scored = try desk.criterion(word)
      let day = try invocation.day("--on") ?? session.surroundings.today
      let score = try ScoreInput(session: session, scored: scored)
        .write(ScoreInput.blank(desk, scored), from: invocation, writer) { record in
          record["reason"] = .text(reason)
          record["agreedOn"] = .day(day)
          record["fingerprint"] = .text(CriterionFingerprint.of(scored))
          record["agreedBy"] = try writer.person().map { .text($0) }
        }
      guard score.isDecided else {
        throw Refusal(
          .usage, "assessment.nothing-told",
          ["criterion": scored.criterion.number, "options": ScoreExample.options(of: scored.panel)])
      }
      return (scored, score, try desk.results(writer.reader).all.first { $0.score == nil })
    }
    try ScoreInput.tell(scored, score, "assessment.consensus.done", session)
    let id = invocation.argument(0) ?? ""
    try session.suggest(
      left.map { "assessment spread \(id) \($0.criterion.criterion.number)" } ?? "assessment report \(id)")
    return .success
  }

  /// What all gave alike needs no discussion: it is agreed with one word.
  private static func takeUnanimous(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let phrases = try session.phrases()
    let (desk, taken, left) = try session.write { writer in
      let desk = try AssessmentDesk.open(invocation.argument(0) ?? "", session, writer.reader)
      try desk.requireConsensus()
      let open = try desk.results(writer.reader).all.filter { $0.score == nil }
      // That something does not apply needs a reason of its own.
      let agreed = open.filter { entry in
        entry.unanimous.map { $0.outcome != .notApplicable || invocation.value("--reason") != nil } ?? false
      }
      for entry in agreed {
        var record = ScoreInput.blank(desk, entry.criterion)
        for place in entry.unanimous?.places ?? [] {
          record[place.dimension] = place.fieldValue(in: CriterionScore.schema)
        }
        if entry.unanimous?.outcome == .notApplicable { record["fulfilment"] = .text(ScoringPanel.notApplicable) }
        record["reason"] = .text(invocation.value("--reason") ?? phrases.text("assessment.unanimous.reason"))
        record["agreedOn"] = .day(try invocation.day("--on") ?? session.surroundings.today)
        record["agreedBy"] = try writer.person().map { .text($0) }
        record["fingerprint"] = .text(CriterionFingerprint.of(entry.criterion))
        try writer.add(record)
      }
      return (desk, agreed.count, open.count - agreed.count)
    }
    session.console.line(phrases.text("assessment.unanimous.done", count: taken, ["left": "\(left)"]))
    try session.suggest(left > 0 ? "assessment spread \(desk.id)" : "assessment report \(desk.id)")
    return .success
  }
}

extension AssessmentDesk {
  /// - Throws: `assessment.not-consensus`
  func requireConsensus() throws {
    guard assessment.state == .consensus else { throw Refusal(.rule, "assessment.not-consensus", facts) }
  }
}

extension WorkspaceWriter {
  /// The identifier of the acting person; `nil` for an account that the workspace knows no person for.
  func person() throws -> String? { try reader.record(Person.self, id: actor.name)?.id.text }
}

extension PanelScore.Place {
  /// The judgement as the field of a score holds it.
  func fieldValue(in schema: RecordSchema) -> FieldValue? {
    guard let value else { return .text(band.key) }
    return schema.field(dimension)?.kind == .number ? .number(ExactNumber(digits: value)) : .integer(value)
  }
}
