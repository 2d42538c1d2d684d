import JSONSupport
import QualityModel
import QualityStore

/// `aplis feedback raise FB-2026-007`: makes a nonconformity from a complaint that was right.
enum FeedbackRaiseCommand {
  static let description = CommandDescription(
    "feedback raise", arguments: [.required("ID", .record)],
    options: fields.compactMap(Nonconformity.schema.field).map { FieldOption.option(of: $0, in: Nonconformity.schema) }
      + [.flag("--json")],
    kind: Feedback.key,
    examples: [
      "feedback raise FB-2026-007", "feedback raise FB-2026-007 --process P-09 --severity major --owner E-010",
    ], run: run)

  /// What may be said of the nonconformity beside what the complaint says.
  private static let fields = ["title", "severity", "process", "unit", "service", "criterion", "owner"]

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let made = try session.write { writer in
      let found = try RecordLookup(reader: writer.reader, kind: Feedback.schema).require(id)
      return try Record<Feedback>(found).map { try raise($0, invocation, session, writer) }
    }
    guard let made else { return .success }
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

  private static func raise(
    _ feedback: Record<Feedback>, _ invocation: Invocation, _ session: Session, _ writer: WorkspaceWriter
  ) throws -> RecordFollowUp.Outcome {
    let today = session.surroundings.today
    var record = try FeedbackNonconformity(feedback).nonconformity.content
    try RecordInput(kind: Nonconformity.schema, session: session, reader: writer.reader)
      .fill(&record, fields.compactMap(Nonconformity.schema.field), from: invocation)
    try completeOwner(&record, writer.reader)
    try RecordDefaults(reader: writer.reader, today: today).complete(&record)
    let id = try writer.add(record)
    try writer.edit(Feedback.key, feedback.id.text) { $0["nonconformity"] = .text(id) }
    let made = try writer.reader.record(Nonconformity.key, id: id) ?? record
    return try RecordFollowUp(writer: writer, today: today).follow(made, isNew: true)
  }

  /// Whoever owns the process answers for it, unless somebody else is named.
  private static func completeOwner(_ record: inout RecordValue, _ reader: WorkspaceReader) throws {
    guard record["owner"] == nil, let process = record.text("process") else { return }
    record["owner"] = try reader.record(QualityProcess.key, id: process)?["owner"]
  }
}
