import JSONSupport
import QualityModel

/// `aplis nonconformity contain NC-2025-014 --containment …`: takes a step of a record's lifecycle.
///
/// There is one command for each event of each table; its options are what the table says is told with the step.
struct StepCommand {
  let kind: RecordSchema
  let event: String
  let session: Session

  static func description(of kind: RecordSchema, _ event: String) -> CommandDescription {
    CommandDescription(
      "\(CommandCatalogue.kebab(kind.key)) \(event)", phrase: "step.\(kind.key).\(event)",
      arguments: [.required("ID", .record)], options: options(kind, event), kind: kind.key,
      examples: [StepExample.line(of: kind, event)],
      run: { try StepCommand(kind: kind, event: event, session: $1).run($0) })
  }

  /// The fields told with the step, the reason where one is asked for, and the day.
  private static func options(_ kind: RecordSchema, _ event: String) -> [OptionDescription] {
    let told = fields(of: kind, event).map { FieldOption.option(of: $0, in: kind) }
    let reason = needsReason(kind, event) ? [OptionDescription.value("--reason", "TEXT")] : []
    return told + reason + [.value("--on", "DAY"), .flag("--json")]
  }

  static func fields(of kind: RecordSchema, _ event: String) -> [RecordField] {
    var fields: [RecordField] = []
    for input in kind.lifecycle?.steps(of: event).flatMap(\.inputs) ?? [] where !fields.contains(input.field) {
      fields.append(input.field)
    }
    return fields
  }

  static func needsReason(_ kind: RecordSchema, _ event: String) -> Bool {
    kind.lifecycle?.steps(of: event).contains(where: \.needsReason) ?? false
  }

  func run(_ given: Invocation) throws -> ExitCode {
    let id = given.argument(0) ?? ""
    let invocation = try asked(given, id)
    var before: RecordValue?
    let (new, names) = try session.perform { reader in
      let old = try RecordLookup(reader: reader, kind: kind).require(id)
      before = old
      return StepTaking(
        event, of: old, telling: try inputs(invocation, old, reader), reason: invocation.value("--reason"),
        on: try invocation.day("--on"))
    } _: { _, reader in
      let new = try RecordLookup(reader: reader, kind: kind).require(id)
      return (new, try RecordNames.loaded(for: [before, new].compactMap { $0 }, kind.fields, reader))
    }
    let old = before ?? new
    if invocation.has("--json") {
      session.console.line(RecordJSON.object(new).line)
    } else {
      try report(old, new, names)
    }
    return .success
  }

  /// On a terminal, what is missing is asked for before anything is opened for writing.
  private func asked(_ invocation: Invocation, _ id: String) throws -> Invocation {
    guard session.console.canAsk, !invocation.has("--json") else { return invocation }
    try session.read { reader in _ = try RecordLookup(reader: reader, kind: kind).require(id) }
    let required = Set((kind.lifecycle?.steps(of: event) ?? []).flatMap(\.inputs).filter(\.isRequired).map(\.field))
    let prompter = Prompter(session: session, kind: kind)
    let fields = StepCommand.fields(of: kind, event).filter { required.contains($0) }
    let answered = try prompter.ask(for: fields, invocation)
    return StepCommand.needsReason(kind, event) ? try prompter.askReason(answered) : answered
  }

  private func inputs(_ invocation: Invocation, _ old: RecordValue, _ reader: any RecordSource) throws
    -> [RecordField: FieldValue]
  {
    var record = old
    let fields = StepCommand.fields(of: kind, event)
    try RecordInput(kind: kind, session: session, reader: reader).fill(&record, fields, from: invocation)
    return fields.reduce(into: [:]) { told, field in
      if invocation.has(FieldOption.name(of: field)) { told[field] = record[field] }
    }
  }

  private func report(_ old: RecordValue, _ new: RecordValue, _ names: RecordNames) throws {
    let phrases = try session.phrases()
    let (before, after) = (StateText.word(old, phrases), StateText.word(new, phrases))
    let change = before == after ? after : "\(before) → \(after)"
    session.console.line(
      phrases.text("step.done", ["id": new.id, "title": RecordTitle.short(new), "change": change]))
    let text = ValueText(phrases: phrases, names: names)
    for field in kind.fields where field != kind.stateField && old.values[field.place] != new.values[field.place] {
      let value = new.values[field.place].map { text.line($0, field, kind) } ?? "–"
      session.console.line("  \(phrases.field(field.key, of: kind)): \(value)")
    }
    for step in NextSteps.commands(after: new) { try session.suggest(step) }
  }
}
