import JSONSupport
public import QualityModel

extension WorkspaceWriter {
  /// Proposes that a text that should never have been written is taken out. It is hidden at once: in the record, in what
  /// the trail tells, and in the past as it is read back. The director decides by the steps `remove` and `keep` of the
  /// redaction.
  ///
  /// ```swift
  /// let redaction = try writer.proposeRedaction("feedback", "FB-2025-003", field: "text", reason: "names a client")
  /// ```
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - key: the field, one into which people write freely
  ///   - reason: why, without what is to be taken out
  /// - Returns: the redaction, by whose identifier the director decides
  /// - Throws: `record.unknown`, also for an unknown field; `redact.not-text`; `redact.nothing` if nothing stands or stood
  ///   there; `redact.proposed` if it is hidden already; `acting.right`; `reason.personal-code`
  public func proposeRedaction(
    _ kind: String, _ id: String, field key: String, reason: String
  ) throws -> Record<Redaction> {
    let (old, field) = try redactable(kind, id, key, reason)
    let place: Condition.Of<Redaction> = .all([
      .equals(\.of, kind), .equals(\.record, id), .equals(\.field, key), .equals(\.state, .proposed),
    ])
    if let known = try reader.records(Redaction.self, where: place, limit: 1).first {
      throw Refusal(.rule, .redactProposed, ["record": .record(id), "redaction": .record(known.id.text)])
    }
    let removal = try TextRemoval(field, of: old, until: trail.last, connection)
    let isThere = old[field] != nil && old[field] != RedactedText.value(in: field)
    guard isThere || !removal.texts.isEmpty else {
      throw Refusal(.rule, .redactNothing, ["record": .record(id), "field": .field(key, of: kind)])
    }
    let redaction = try begin(kind, id, key, reason)
    try put(old[field].map { _ in RedactedText.value(in: field) }, into: field, of: old, .hide)
    reader.forgetHiddenTexts()
    return redaction
  }

  private func redactable(
    _ kind: String, _ id: String, _ key: String, _ reason: String
  ) throws -> (record: RecordValue, field: RecordField) {
    guard let old = try reader.record(kind, id: id), let field = old.schema.field(key) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(id)])
    }
    let isName = old.schema.naturalKey.contains { $0.key == key }
    guard field.kind.isFreeText, !isName else {
      throw Refusal(.rule, .redactNotText, ["field": .field(key, of: kind)])
    }
    try hand.check()
    try guards.checkRedaction(of: old)
    try ReasonGuard(faults: faults).check(reason)
    return (old, field)
  }

  /// Writes the record of the redaction, which nobody writes by hand.
  private func begin(_ kind: String, _ id: String, _ key: String, _ reason: String) throws -> Record<Redaction> {
    var redaction = Record<Redaction>()
    (redaction.of, redaction.record, redaction.field, redaction.reason) = (kind, id, key, reason)
    redaction.proposedOn = actor.day
    redaction.state = .proposed
    let person = try ActingPerson(actor, in: reader)
    if person.isKnown { redaction.proposedBy = RecordID(person.id) }
    redaction.content.id = try numbering.identifier(for: redaction.content)
    let table = try table(Redaction.schema)
    _ = try table.insert(redaction.content, entry: trail.next)
    try trail.append(
      .create, kind: Redaction.key, record: redaction.id.text, previous: nil,
      payload: table.payload(new: redaction.content))
    return redaction
  }

  private func put(
    _ value: FieldValue?, into field: RecordField, of old: RecordValue, _ event: TrailEvent
  ) throws {
    var new = old
    new[field] = value
    var payload: [UInt8] = []
    TrailPayload.changed(old, new, reason: nil, into: &payload)
    try update(new, over: old, event, payload)
  }

  /// Does what the director decided of a hidden text.
  func decide(_ event: String, _ redaction: RecordValue) throws {
    guard let redaction = Record<Redaction>(redaction),
      let old = try reader.record(redaction.of, id: redaction.record), let field = old.schema.field(redaction.field)
    else { return }
    let hidden = try hiding(old)
    switch event {
    case "remove": try takeOut(field, of: old, until: hidden ?? trail.last, redaction)
    case "keep": try show(field, of: old, hiddenBy: hidden)
    default: return
    }
    reader.forgetHiddenTexts()
  }

  /// The entry by which a text of the record was hidden last.
  private func hiding(_ record: RecordValue) throws -> Int? {
    try RecordTrail(connection).entries(kind: record.schema.key, record: record.id)?.last { entry in
      try connection.text(#"SELECT "event" FROM "trail" WHERE "entry" = ?"#, [.integer(entry)])
        == TrailEvent.hide.rawValue
    }
  }

  /// The text stands again, unless somebody wrote another one meanwhile.
  private func show(_ field: RecordField, of old: RecordValue, hiddenBy entry: Int?) throws {
    guard let entry, old[field] == RedactedText.value(in: field) else { return }
    let payload = try connection.text(#"SELECT "payload" FROM "trail" WHERE "entry" = ?"#, [.integer(entry)])
    let pair = payload.flatMap(JSONValue.init(reading:))?["changed"]?[field.key]?.array
    try put(JSONText.value(pair?.first, field.kind), into: field, of: old, .unhide)
  }

  /// Takes the text out of the entries about the record and out of what was frozen, by an entry of its own that keeps
  /// what remains. The entries keep their place in the chain: their digests stay, their payloads and salts go. Once the
  /// transaction has ended the file is written anew, so that no traces stay in it.
  private func takeOut(
    _ field: RecordField, of old: RecordValue, until last: Int, _ redaction: Record<Redaction>
  ) throws {
    let removal = try TextRemoval(field, of: old, until: last, connection)
    let previous = try RecordTrail(connection).latestEntry(of: old.id, in: old.schema)
    let walk = try HistoryWalk(connection, old.schema)
    let imported = try previous.flatMap { try walk.back(from: old, entry: $0).importedRow?.digest }
    // What SQLite frees it overwrites, so that the text does not stay between the pages.
    try connection.runScript("PRAGMA secure_delete = ON")
    defer { needsCompacting = true }
    for entry in removal.entries {
      try connection.run(#"UPDATE "trail" SET "payload" = NULL, "salt" = NULL WHERE "entry" = ?"#, [.integer(entry)])
    }
    var notes = FrozenNotes()
    removal.notes.forEach { notes.note($0) }
    try FrozenRedaction(removal.texts, connection).run(&notes)
    let payload = TrailPayload.redacted(old, by: redaction, removal, notes, imported: imported?.hex)
    try update(old, over: old, .redact, payload)
  }
}

extension Refusal.ID {
  static let redactNotText = Refusal.ID("redact.not-text")
  static let redactNothing = Refusal.ID("redact.nothing")
  static let redactProposed = Refusal.ID("redact.proposed")
}
