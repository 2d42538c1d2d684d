import QualityModel

/// `aplis trail redact KIND ID --field FIELD --reason TEXT`: hides a text that should never have been written, until the
/// director decides whether it is taken out.
enum TrailRedactCommand {
  static let description = CommandDescription(
    "trail redact", arguments: [.required("KIND", .kind), .required("ID", .record)],
    options: [.value("--field", "FIELD"), .value("--reason", "TEXT")],
    examples: ["trail redact feedback FB-2025-001 --field text --reason \"...\""], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let kind = try KindWord.kind(invocation.argument(0) ?? "")
    let id = invocation.argument(1) ?? ""
    let field = try FieldNames(kind: kind, session: session).field(try invocation.required("--field"))
    let reason = try invocation.required("--reason")
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal(.usage, .usageReasonEmpty) }
    let redaction = try session.write { writer in
      try RecordLookup(reader: writer.reader, kind: kind).require(id)
      return try writer.proposeRedaction(kind.key, id, field: field.key, reason: reason)
    }
    let phrases = try session.phrases()
    let facts = ["id": id, "field": phrases.field(field.key, of: kind), "redaction": redaction.id.text]
    session.console.line(phrases.text("trail.redact.hidden", facts))
    try session.suggest("redaction remove \(redaction.id.text)")
    return .success
  }
}
