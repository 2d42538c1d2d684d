import JSONSupport
import QualityModel

/// `aplis action edit ACT-2025-004 --due 2025-06-30 --reason …`: changes fields and shows what became different.
struct EditCommand {
  let kind: RecordSchema
  let session: Session

  func run(_ invocation: Invocation) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let cleared = try clearedFields(invocation)
    try refuseNothing(invocation, cleared)
    var similar: [SimilarNonconformity] = []
    var before: RecordValue?
    var (outcome, names) = try session.perform(through: .recordCommand) { reader in
      let old = try RecordLookup(reader: reader, kind: kind).require(id)
      try ScoreVisibility(session: session, reader: reader).require(old)
      before = old
      let fields = try self.changes(of: old, invocation, cleared, reader)
      var new = old
      for field in fields { new[field.field] = field.value }
      let follows = try RecomputationQuestion(session: session, invocation: invocation).follows(new, reader)
      let change = RecordChange(of: kind, old.id, reason: invocation.value("--reason"), follows: follows) { record in
        for field in fields { record[field.field] = field.value }
      }
      similar = try SimilarCases(reader: reader, session: session).before(change) { $0 }
      return change
    } _: { made, reader in
      let written = try RecordWritten(kind, before?.id ?? id, made: made, reader)
      return (written, try RecordNames.loaded(for: [before, written.record].compactMap { $0 }, kind.fields, reader))
    }
    outcome.similar = similar
    let old = before ?? outcome.record
    if invocation.has("--json") {
      session.console.line(RecordJSON.object(outcome.record).line)
      try FollowUpText(session: session).warn(outcome)
    } else {
      try report(old, outcome.record, names)
      try FollowUpText(session: session).tell(outcome)
    }
    return .success
  }

  /// The fields that options were given for, those to be emptied, and those of which a text says something with its own.
  private func changes(
    of old: RecordValue, _ invocation: Invocation, _ cleared: [RecordField], _ reader: any RecordSource
  ) throws -> [Deed.FieldChange] {
    var record = old
    for field in cleared { record[field] = nil }
    try RecordInput(kind: kind, session: session, reader: reader).fill(&record, from: invocation)
    guard !kind.identity.isNatural || record.naturalID == record.id else {
      throw Refusal(
        .rule, .recordKeyFixed,
        ["record": .record(record.id), "fields": .words(kind.naturalKey.map { FieldOption.name(of: $0) })])
    }
    return kind.fields
      .filter { cleared.contains($0) || invocation.has(FieldOption.name(of: $0)) || record[$0] != old[$0] }
      .map { Deed.FieldChange($0, record[$0]) }
  }

  private func clearedFields(_ invocation: Invocation) throws -> [RecordField] {
    let names = FieldNames(kind: kind, session: session)
    return try invocation.values("--clear").map { name in
      let field = try names.field(name)
      guard !field.isRequired, field != kind.withdrawn else {
        throw Refusal(.usage, .editCannotClear, ["field": .text(field.key)])
      }
      guard !invocation.has(FieldOption.name(of: field)) else {
        throw Refusal(.usage, .editSetAndCleared, ["field": .text(field.key)])
      }
      return field
    }
  }

  private func refuseNothing(_ invocation: Invocation, _ cleared: [RecordField]) throws {
    let isSetting = FieldOption.fields(of: kind).contains { invocation.has(FieldOption.name(of: $0)) }
    if !isSetting, cleared.isEmpty {
      throw Refusal(.usage, .editNothing, ["command": .command(kind.key)])
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

extension Refusal.ID {
  static let editCannotClear = Refusal.ID("edit.cannot-clear")
  static let editNothing = Refusal.ID("edit.nothing")
  static let editSetAndCleared = Refusal.ID("edit.set-and-cleared")
}
