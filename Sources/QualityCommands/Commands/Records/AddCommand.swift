import JSONSupport
import QualityModel
import QualityReports

/// `aplis nonconformity add --title …`: writes a new record.
struct AddCommand {
  let kind: RecordSchema
  let session: Session

  /// A person decided against it.
  private struct GivenUp: Error {}

  func run(_ given: Invocation) throws -> ExitCode {
    let template = try SurveyTemplate(given, session)
    let filled = try template?.filled(given) ?? given
    let invocation = try asked(filled)
    do {
      return try add(invocation, template)
    } catch is GivenUp {
      session.console.line(try session.phrases().text("import.given-up"))
      return .success
    } catch {
      try keep(invocation, unlike: filled)
      throw try unnumbered(error)
    }
  }

  /// A record that was refused has no number: its kind stands in the message instead.
  private func unnumbered(_ error: any Error) throws -> any Error {
    guard let refusal = error as? Refusal, case .record(let id)? = refusal.facts["record"] else { return error }
    guard try session.read({ try $0.record(kind.key, id: id) }) == nil else { return error }
    let facts = refusal.facts.merging(["record": .kind(kind.key)]) { $1 }
    return Refusal(refusal.sort, refusal.identifier, facts, at: refusal.place, detail: refusal.detail)
  }

  /// What was answered is not lost when it is refused: the command with all answers can be taken up again.
  private func keep(_ invocation: Invocation, unlike given: Invocation) throws {
    let words = invocation.words
    guard words != given.words else { return }
    session.console.errorLine(try session.phrases().text("prompt.answered"))
    session.console.errorLine("  " + ProgramCall(session.surroundings).line(words))
  }

  private func allow(_ record: RecordValue, _ invocation: Invocation, _ reader: any RecordSource) throws {
    let question = DoubleQuestion(session: session, invocation: invocation)
    guard try question.allows(record, reader) else { throw GivenUp() }
  }

  private func add(_ invocation: Invocation, _ template: SurveyTemplate?) throws -> ExitCode {
    var similar: [SimilarNonconformity] = []
    var outcome = try session.perform(through: .recordCommand) { reader in
      let record = try self.record(from: invocation, reader)
      try allow(record, invocation, reader)
      similar = try SimilarCases(reader: reader, session: session).before(adding: record)
      let follows = try RecomputationQuestion(session: session, invocation: invocation).follows(record, reader)
      return OnDay(
        try invocation.day("--on"), RecordAddition(record, follows: follows, parts: template?.parts ?? []))
    } _: { added, reader in
      try RecordWritten(kind, added.id, made: added.made, reader)
    }
    outcome.similar = similar
    if invocation.has("--json") {
      session.console.line(RecordJSON.object(outcome.record).line)
      try FollowUpText(session: session).warn(outcome)
    } else {
      try report(outcome, template)
    }
    return .success
  }

  /// On a terminal, required fields that are missing are asked for before anything is opened for writing, and those
  /// that matter although they may stay empty.
  private func asked(_ invocation: Invocation) throws -> Invocation {
    guard session.console.canAsk, !invocation.has("--json") else { return invocation }
    let prompter = Prompter(session: session, kind: kind)
    let fields = try kind.fields.filter(\.isRequired) + FieldsToAsk(session: session, kind: kind).all()
    return try prompter.ask(forOneOf: kind.askedOneOf, prompter.ask(for: fields, invocation))
  }

  private func record(from invocation: Invocation, _ reader: any RecordSource) throws -> RecordValue {
    var record = RecordValue(kind, id: invocation.value("--id") ?? "")
    guard record.id.isEmpty || FieldKind.isIdentifier(record.id) else {
      throw Refusal(.usage, .usageNotAnIdentifier, ["value": .text(record.id)])
    }
    try RecordInput(kind: kind, session: session, reader: reader).fill(&record, from: invocation)
    return record
  }

  private func report(_ outcome: RecordWritten, _ template: SurveyTemplate?) throws {
    let record = outcome.record
    let phrases = try session.phrases()
    let facts = ["id": record.id, "kind": phrases.kind(kind), "title": RecordTitle.short(record)]
    session.console.line(phrases.text("record.added", facts))
    try remark(on: record, phrases)
    if let template { return try template.tell(of: record) }
    if outcome.nonconformity == nil { try session.suggest(NextSteps.command(afterAdding: record)) }
    try FollowUpText(session: session).tell(outcome)
  }
}

extension AddCommand {
  /// What is odd about a target is told to whoever set it.
  private func remark(on record: RecordValue, _ phrases: Phrases) throws {
    guard let target = Record<IndicatorTarget>(record),
      let hint = try session.read({ try TargetRemark.hint(about: target, reading: $0) })
    else { return }
    session.console.errorLine("  " + phrases.text("indicator.hint.\(hint.rawValue)"))
  }
}

extension Refusal.ID {
  static let usageNotAnIdentifier = Refusal.ID("usage.not-an-identifier")
}
