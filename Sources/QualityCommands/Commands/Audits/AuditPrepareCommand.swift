import JSONSupport
import QualityModel
import QualityStore

/// `aplis audit prepare AUD-2026-03`: makes the audit's checklist and takes the step of preparing it.
enum AuditPrepareCommand {
  static let description = CommandDescription(
    "audit prepare", arguments: [.required("ID", .record)],
    options: [.flag("--draft"), .value("--on", "DAY"), .flag("--json")], kind: Audit.key,
    examples: ["audit prepare AUD-2026-03", "audit prepare AUD-2026-03 --draft"], run: run)

  /// What was done.
  private struct Prepared {
    let audit: RecordValue
    let items: [RecordValue]
    let all: Int
    let concerns: [AuditorConcern]
    let names: PersonNames
  }

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let day = try invocation.day("--on")
    let isDraft = invocation.has("--draft")
    let prepared = try session.write { writer in
      let found = try RecordLookup(reader: writer.reader, kind: Audit.schema).require(id)
      let items = try ChecklistWriting(writer: writer, session: session).write(found)
      let audit = try step(found, isDraft: isDraft, on: day, writer)
      return Prepared(
        audit: audit, items: items, all: try writer.reader.count(ChecklistItem.key, where: .equals("audit", .text(id))),
        concerns: try AuditorConcerns(reader: writer.reader).of(audit), names: try PersonNames(writer.reader))
    }
    if invocation.has("--json") {
      session.console.line(json(prepared).line)
    } else {
      try tell(prepared, session)
    }
    return .success
  }

  /// The step itself, unless only the checklist is wanted or the audit is prepared already.
  private static func step(
    _ audit: RecordValue, isDraft: Bool, on day: Day?, _ writer: WorkspaceWriter
  ) throws -> RecordValue {
    let isPrepared = Record<Audit>(audit)?.state == .prepared
    guard !isDraft, !isPrepared else { return audit }
    return try writer.take("prepare", of: Audit.key, audit.id, on: day)
  }

  private static func json(_ prepared: Prepared) -> JSONValue {
    .object(
      RecordJSON.members(prepared.audit) + [
        ("checklistAdded", .array(prepared.items.map(RecordJSON.object))), ("checklist", .integer(prepared.all)),
        ("concerns", .array(prepared.concerns.map(ProposalJSON.concern))),
      ])
  }

  private static func tell(_ prepared: Prepared, _ session: Session) throws {
    let phrases = try session.phrases()
    let audit = prepared.audit
    session.console.line(
      phrases.text(
        "step.done",
        ["id": audit.id, "title": RecordTitle.short(audit), "change": StateText.word(audit, phrases)]))
    let added = phrases.text("checklist.added", count: prepared.items.count)
    session.console.line("  \(added) \(phrases.text("checklist.all", count: prepared.all))")
    for concern in prepared.concerns {
      let line = ConcernText(phrases: phrases, names: prepared.names).line(concern)
      session.console.errorLine("\(phrases.text("message.warning")): \(line)")
    }
    try session.suggest("audit checklist \(audit.id) -o \(audit.id).html")
    try session.suggest("audit sheet \(audit.id)")
    for step in NextSteps.commands(after: audit) { try session.suggest(step) }
  }
}
