import JSONSupport
import QualityModel

/// `aplis inspection demand INS-2026-04 --text … --due …`: writes what an authority demands, and in the same
/// transaction what it becomes: a nonconformity or an action.
enum InspectionDemandCommand {
  static let description = CommandDescription(
    "inspection demand", arguments: [.required("ID", .record)],
    options: [
      .value("--text", "TEXT"), .value("--due", "DAY"), .flag("--nonconformity"), .flag("--action"),
      .value("--title", "TEXT"), .value("--severity", "WORD", .words(Nonconformity.Severity.allCases.map(\.rawValue))),
      .value("--process", "RECORD", .record), .value("--unit", "RECORD", .record), .value("--criterion", "TEXT"),
      .value("--owner", "RECORD", .record), .value("--responsible", "RECORD", .record), .value("--on", "DAY"),
      .flag("--json"),
    ], kind: ExternalInspection.key,
    examples: [
      "inspection demand INS-2026-04 --text \"...\" --due 2026-05-31 --nonconformity --owner E-010",
      "inspection demand INS-2026-04 --text \"...\" --due 2026-05-31 --action --responsible E-010",
    ], run: run)

  private static func run(_ given: Invocation, _ session: Session) throws -> ExitCode {
    if given.has("--nonconformity"), given.has("--action") {
      throw Refusal(.usage, .usageOptionsExclude, ["option": "--nonconformity", "other": "--action"])
    }
    let invocation = given.has("--nonconformity") ? try given.askingSeverity(session) : given
    let id = invocation.argument(0) ?? ""
    let written = try session.perform { reader -> OnDay<DemandRecording> in
      let found = try RecordLookup(reader: reader, kind: ExternalInspection.schema).require(id)
      let demanded = try demand(invocation)
      let values = try Record<ExternalInspection>(found)
        .map { try followUp(invocation, DemandFollowUp(demanded, of: $0), session, reader) }
      let recording = DemandRecording(demanded, of: RecordID(found.id), becoming: becoming(invocation)) { record in
        for change in values?[record.schema.key] ?? [] { record[change.field] = change.value }
      }
      return OnDay(try invocation.day("--on"), recording)
    } _: { written, reader in
      try written.map { try RecordLookup(reader: reader, kind: $0.kind).require($0.id) }
    }
    if invocation.has("--json") {
      session.console.line(JSONValue.array(written.map(RecordJSON.object)).line)
    } else {
      try tell(written, session)
    }
    return .success
  }

  private static func demand(_ invocation: Invocation) throws -> Record<InspectionDemand> {
    var demand = Record<InspectionDemand>()
    if let text = invocation.value("--text") { demand.text = text }
    demand.due = try invocation.day("--due")
    return demand
  }

  private static func becoming(_ invocation: Invocation) -> DemandRecording.Becoming? {
    if invocation.has("--nonconformity") { return .nonconformity }
    return invocation.has("--action") ? .action : nil
  }

  /// The record that is made, with what the options say of it.
  private static func followUp(
    _ invocation: Invocation, _ follow: DemandFollowUp, _ session: Session, _ reader: any RecordSource
  ) throws -> [String: [Deed.FieldChange]] {
    guard let becoming = becoming(invocation) else { return [:] }
    var record = becoming == .action ? follow.action.content : follow.nonconformity.content
    let kind = record.schema
    let (action, found) = (Action.fields, Nonconformity.fields)
    let fields: [RecordField] =
      becoming == .action
      ? [action.title, action.responsible]
      : [found.title, found.severity, found.process, found.unit, found.criterion, found.owner]
    try RecordInput(kind: kind, session: session, reader: reader).fill(&record, fields, from: invocation)
    return [
      kind.key: fields.filter { invocation.has(FieldOption.name(of: $0)) }.map { Deed.FieldChange($0, record[$0]) }
    ]
  }

  private static func tell(_ written: [RecordValue], _ session: Session) throws {
    let phrases = try session.phrases()
    for record in written {
      let facts = ["id": record.id, "kind": phrases.kind(record.schema), "title": RecordTitle.short(record)]
      session.console.line(phrases.text("record.added", facts))
    }
    guard let last = written.last else { return }
    if last.schema.key == InspectionDemand.key {
      try session.suggest("demand edit \(last.id) --nonconformity …")
    } else {
      for step in NextSteps.commands(after: last) { try session.suggest(step) }
    }
  }
}
