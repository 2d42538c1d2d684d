import JSONSupport
import QualityModel

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
    let prepared = try session.perform { reader in
      let audit = try RecordLookup(reader: reader, kind: Audit.schema).require(id)
      let words = ChecklistWords(
        phrases: try OrganisationLanguage(session: session).phrases(reader), criteria: try session.criteria(reader))
      return AuditPreparation(RecordID(audit.id), isDraft: isDraft, on: day, wording: words.text)
    } _: { items, reader in
      let audit = try RecordLookup(reader: reader, kind: Audit.schema).require(id)
      return Prepared(
        audit: audit, items: try items.map { try reader.record(ChecklistItem.key, id: $0.id.text) ?? $0.content },
        all: try reader.count(ChecklistItem.self, where: .equals(\.audit, RecordID(audit.id))),
        concerns: try Record<Audit>(audit).map { try AuditorConcerns(reader: reader).of($0) } ?? [],
        names: try PersonNames(reader))
    }
    if invocation.has("--json") {
      session.console.line(json(prepared).line)
    } else {
      try tell(prepared, session)
    }
    return .success
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
