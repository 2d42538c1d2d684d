import QualityModel
import QualityStore

/// `aplis nonconformity add --title …`: writes a new record.
struct AddCommand {
  let kind: RecordSchema
  let session: Session

  func run(_ given: Invocation) throws -> ExitCode {
    let invocation = try asked(given)
    let record = try session.write { writer in
      let record = try self.record(from: invocation, writer.reader)
      let id = try writer.add(record)
      return try writer.reader.record(kind.key, id: id) ?? record
    }
    if invocation.has("--json") {
      session.console.line(RecordJSON.object(record).line)
    } else {
      try report(record)
    }
    return .success
  }

  /// On a terminal, required fields that are missing are asked for before anything is opened for writing.
  private func asked(_ invocation: Invocation) throws -> Invocation {
    guard session.console.canAsk, !invocation.has("--json") else { return invocation }
    return try Prompter(session: session, kind: kind).ask(for: kind.fields.filter(\.isRequired), invocation)
  }

  private func record(from invocation: Invocation, _ reader: WorkspaceReader) throws -> RecordValue {
    var record = RecordValue(kind, id: invocation.value("--id") ?? "")
    guard record.id.isEmpty || FieldKind.isIdentifier(record.id) else {
      throw Refusal(.usage, "usage.not-an-identifier", ["value": record.id])
    }
    try RecordInput(kind: kind, session: session, reader: reader).fill(&record, from: invocation)
    try RecordDefaults(reader: reader, today: session.surroundings.today).complete(&record)
    return record
  }

  private func report(_ record: RecordValue) throws {
    let phrases = try session.phrases()
    let facts = ["id": record.id, "kind": phrases.kind(kind), "title": RecordTitle.short(record)]
    session.console.line(phrases.text("record.added", facts))
    try session.suggest(RecordNextStep.command(after: record))
  }
}
