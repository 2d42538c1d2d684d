import JSONSupport
import QualityModel
import QualityStore

/// `aplis action edit ACT-2025-004 --due 2025-06-30 --reason …`: changes fields and shows what became different.
struct EditCommand {
  let kind: RecordSchema
  let session: Session

  func run(_ invocation: Invocation) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let cleared = try clearedFields(invocation)
    try refuseNothing(invocation, cleared)
    let (old, outcome, names) = try session.write { writer in
      let old = try RecordLookup(reader: writer.reader, kind: kind).require(id)
      try ScoreSight(session: session, reader: writer.reader).require(old)
      try writer.edit(kind.key, id, reason: invocation.value("--reason")) { record in
        try change(&record, invocation, cleared, writer.reader)
      }
      let followUp = RecordFollowUp(writer: writer, today: session.surroundings.today)
      let outcome = try followUp.follow(try writer.reader.record(kind.key, id: id) ?? old, isNew: false)
      return (old, outcome, try RecordNames.loaded(for: [old, outcome.record], kind.fields, writer.reader))
    }
    if invocation.has("--json") {
      session.console.line(RecordJSON.object(outcome.record).line)
      try FollowUpText(session: session).warn(outcome)
    } else {
      try report(old, outcome.record, names)
      try FollowUpText(session: session).tell(outcome)
    }
    return .success
  }

  private func change(
    _ record: inout RecordValue, _ invocation: Invocation, _ cleared: [RecordField], _ reader: WorkspaceReader
  ) throws {
    for field in cleared { record.values[field.place] = nil }
    try RecordInput(kind: kind, session: session, reader: reader).fill(&record, from: invocation)
    guard !kind.identity.isNatural || record.naturalID == record.id else {
      throw Refusal(
        .rule, "record.key-fixed",
        ["record": record.id, "fields": kind.naturalKey.map { FieldOption.name(of: $0) }.joined(separator: ", ")])
    }
  }

  private func clearedFields(_ invocation: Invocation) throws -> [RecordField] {
    let names = FieldNames(kind: kind, session: session)
    return try invocation.values("--clear").map { name in
      let field = try names.field(name)
      guard !field.isRequired, field.key != RecordSchema.withdrawnKey else {
        throw Refusal(.usage, "edit.cannot-clear", ["field": field.key])
      }
      guard !invocation.has(FieldOption.name(of: field)) else {
        throw Refusal(.usage, "edit.set-and-cleared", ["field": field.key])
      }
      return field
    }
  }

  private func refuseNothing(_ invocation: Invocation, _ cleared: [RecordField]) throws {
    let isSetting = FieldOption.fields(of: kind).contains { invocation.has(FieldOption.name(of: $0)) }
    if !isSetting, cleared.isEmpty {
      throw Refusal(.usage, "edit.nothing", ["command": CommandCatalogue.kebab(kind.key)])
    }
  }

  private func report(_ old: RecordValue, _ new: RecordValue, _ names: RecordNames) throws {
    let phrases = try session.phrases()
    guard old.values != new.values else {
      session.console.line(phrases.text("record.unchanged", ["id": new.id]))
      return
    }
    session.console.line(phrases.text("record.changed", ["id": new.id]))
    let text = ValueText(phrases: phrases, names: names)
    for field in kind.fields where old.values[field.place] != new.values[field.place] {
      let before = old.values[field.place].map { text.line($0, field, kind) } ?? "–"
      let after = new.values[field.place].map { text.line($0, field, kind) } ?? "–"
      session.console.line("  \(phrases.field(field.key, of: kind)): \(before) → \(after)")
    }
  }
}
