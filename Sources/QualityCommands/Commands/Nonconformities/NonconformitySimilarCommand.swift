import JSONSupport
import QualityModel

/// `aplis nonconformity similar NC-2026-014`: earlier ones that it may be the recurrence of.
enum NonconformitySimilarCommand {
  static let description = CommandDescription(
    "nonconformity similar", arguments: [.required("ID", .record)], options: [.flag("--json")],
    kind: Nonconformity.key, examples: ["nonconformity similar NC-2026-014"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let (record, similar) = try session.read { reader in
      let record = try RecordLookup(reader: reader, kind: Nonconformity.schema).require(id)
      guard let nonconformity = Record<Nonconformity>(record) else { return (record, [SimilarNonconformity]()) }
      return (record, try RecurrenceProposal(reader: reader).similar(to: nonconformity))
    }
    if invocation.has("--json") {
      session.console.line(JSONValue.array(similar.map(object)).line)
    } else {
      try tell(record, similar, session)
    }
    return .success
  }

  private static func object(_ similar: SimilarNonconformity) -> JSONValue {
    .object([
      ("id", .text(similar.record.id.text)), ("title", .text(similar.record.title)),
      ("found", .text(similar.record.found.text)),
      ("reasons", .array(similar.reasons.map { .text($0.rawValue) })),
    ])
  }

  private static func tell(_ record: RecordValue, _ similar: [SimilarNonconformity], _ session: Session) throws {
    let phrases = try session.phrases()
    guard !similar.isEmpty else {
      session.console.line(phrases.text("recurrence.none", ["record": record.id]))
      return
    }
    if let known = record.text(Nonconformity.fields.recurrenceOf) {
      session.console.line(phrases.text("recurrence.known", ["record": record.id, "earlier": known]))
      for line in try SimilarText(session: session).lines(similar) { session.console.line(line) }
      return
    }
    try RecurrenceQuestion(session: session).ask(record.id, similar)
  }
}
