import QualityModel

extension Invocation {
  /// Asks a person at a terminal how much a nonconformity weighs, where that was not told and is theirs to tell.
  func askingSeverity(_ session: Session) throws -> Invocation {
    guard session.console.canAsk, !has("--json") else { return self }
    let fields = try FieldsToAsk(session: session, kind: Nonconformity.schema).all()
    return try Prompter(session: session, kind: Nonconformity.schema).ask(for: fields, self)
  }
}

/// The fields of a new record that a person at a terminal is asked for although they may stay empty, as far as it is for
/// them to tell.
struct FieldsToAsk {
  let session: Session
  let kind: RecordSchema

  func all() throws -> [RecordField] {
    guard !kind.asked.isEmpty else { return [] }
    return try session.read { reader in
      let permission = WritePermission(
        try ActingPerson(session.readerName(reader), in: reader, on: session.today), on: session.today,
        openness: try WorkspaceOpenness(reader), reader: reader, people: PersonRegister(reader, on: session.today))
      return kind.asked.filter { mayTell($0, permission) }
    }
  }

  /// Whether a record with the field may be added by whoever acts.
  private func mayTell(_ field: RecordField, _ permission: WritePermission) -> Bool {
    var record = RecordValue(kind)
    record[field] = field.kind.choices.first.map { .text($0) }
    return (try? permission.check(adding: record)) != nil
  }
}
