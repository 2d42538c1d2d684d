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
    let (redaction, texts) = try session.write { writer in
      try RecordLookup(reader: writer.reader, kind: kind).require(id)
      let held = try held(by: field, of: id, kind, writer.reader)
      return (try writer.proposeRedaction(kind.key, id, field: field.key, reason: reason), held)
    }
    let phrases = try session.phrases()
    let facts = ["id": id, "field": phrases.field(field.key, of: kind), "redaction": redaction.id.text]
    session.console.line(phrases.text("trail.redact.hidden", facts))
    let workspace = try session.workspacePath()
    let copies = CopiesSearch(for: texts, beside: workspace).files(besides: workspace)
    if !copies.isEmpty { session.console.line(phrases.text("trail.redact.copies", count: copies.count)) }
    for copy in copies { session.console.line("  \(copy)") }
    try session.suggest("redaction remove \(redaction.id.text)")
    return .success
  }

  /// Every text that stands or stood in the field.
  private static func held(
    by field: RecordField, of id: String, _ kind: RecordSchema, _ reader: any WorkspaceReading
  ) throws -> [String] {
    let now = try reader.record(kind.key, id: id).map { $0.list(field) + [$0.text(field)].compactMap { $0 } } ?? []
    let before = try reader.history(kind.key, id: id).flatMap(\.changes).filter { $0.field == field.key }
    return Set(now + before.flatMap { [$0.before, $0.after].compactMap { $0 } }).sorted()
  }
}
