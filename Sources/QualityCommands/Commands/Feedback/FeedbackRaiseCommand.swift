import JSONSupport
import QualityModel

/// `aplis feedback raise FB-2026-007`: makes a nonconformity from a complaint that was right.
enum FeedbackRaiseCommand {
  static let description = CommandDescription(
    "feedback raise", arguments: [.required("ID", .record)],
    options: fields.map { FieldOption.option(of: $0, in: Nonconformity.schema) }
      + [.value("--on", "DAY"), .flag("--json")],
    kind: Feedback.key,
    examples: [
      "feedback raise FB-2026-007", "feedback raise FB-2026-007 --process P-09 --severity major --owner E-010",
    ], run: run)

  /// What may be said of the nonconformity beside what the complaint says.
  private static let fields: [RecordField] = {
    let all = Nonconformity.fields
    return [all.title, all.severity, all.process, all.unit, all.service, all.criterion, all.owner]
  }()

  private static func run(_ given: Invocation, _ session: Session) throws -> ExitCode {
    let invocation = try given.askingSeverity(session)
    let id = invocation.argument(0) ?? ""
    var similar: [SimilarNonconformity] = []
    var made = try session.perform { reader in
      let found = try RecordLookup(reader: reader, kind: Feedback.schema).require(id)
      let draft = try draft(of: found, invocation, session, reader)
      similar = try SimilarCases(reader: reader, session: session).similar(to: draft.content)
      return OnDay(try invocation.day("--on"), ComplaintRaising(RecordID(found.id), as: draft))
    } _: { made, reader in
      try RecordWritten(Nonconformity.schema, made.text, made: nil, reader)
    }
    made.similar = similar
    if invocation.has("--json") {
      session.console.line(RecordJSON.object(made.record).line)
      return .success
    }
    let phrases = try session.phrases()
    session.console.line(
      phrases.text(
        "record.added",
        ["id": made.record.id, "kind": phrases.kind(made.record.schema), "title": RecordTitle.short(made.record)]))
    for step in NextSteps.commands(after: made.record) { try session.suggest(step) }
    try FollowUpText(session: session).tell(made)
    return .success
  }

  /// The nonconformity with what the complaint and the options say.
  private static func draft(
    of found: RecordValue, _ invocation: Invocation, _ session: Session, _ reader: any RecordSource
  ) throws -> Record<Nonconformity> {
    guard let feedback = Record<Feedback>(found) else { return Record() }
    var record = try FeedbackNonconformity(feedback).nonconformity.content
    try RecordInput(kind: Nonconformity.schema, session: session, reader: reader).fill(
      &record, fields, from: invocation)
    return Record(record) ?? Record()
  }
}
