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
    let old = try redactable(kind, id, reason)
    guard let field = old.schema.field(key) else { throw Refusal(.data, .recordUnknown, ["record": .record(id)]) }
    let isName = old.schema.naturalKey.contains { $0.key == key }
    guard field.mayLoseText, !isName else {
      throw Refusal(.rule, .redactNotText, ["field": .field(key, of: kind)])
    }
    let redaction = try propose(.field(field), of: old, reason)
    try put(old[field].map { _ in RedactedText.value(in: field) }, into: field, of: old, .hide)
    reader.forgetHiddenTexts()
    return redaction
  }

  /// Proposes that the reason of a step or of another change is taken out; it is hidden at once, as the text of a field is.
  ///
  /// ```swift
  /// let redaction = try writer.proposeRedaction("document", "DOC-014", reasonOf: 812, reason: "names a client")
  /// ```
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record that the entry is about
  ///   - entry: the number of the entry in the trail
  ///   - reason: why, without what is to be taken out
  /// - Returns: the redaction, by whose identifier the director decides
  /// - Throws: `record.unknown`; `redact.nothing` if the entry is not about the record or gives no reason;
  ///   `redact.proposed` if it is hidden already; `acting.right`; `reason.personal-code`
  public func proposeRedaction(
    _ kind: String, _ id: String, reasonOf entry: Int, reason: String
  ) throws -> Record<Redaction> {
    let redaction = try propose(.reason(entry: entry), of: redactable(kind, id, reason), reason)
    reader.forgetHiddenTexts()
    return redaction
  }

  private func redactable(_ kind: String, _ id: String, _ reason: String) throws -> RecordValue {
    guard let old = try reader.record(kind, id: id) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(id)])
    }
    try hand.check()
    try guards.checkRedaction(of: old)
    try ReasonGuard(faults: faults).check(reason)
    return old
  }

  private func propose(_ place: TextPlace, of old: RecordValue, _ reason: String) throws -> Record<Redaction> {
    var redaction = Record<Redaction>()
    (redaction.of, redaction.record, redaction.reason) = (old.schema.key, old.id, reason)
    redaction.field = place.field?.key ?? TextPlace.reason
    if case .reason(let entry) = place { redaction.reasonOf = entry }
    try checkNotHidden(redaction)
    try checkSomethingThere(place, of: old, redaction)
    try begin(&redaction)
    return redaction
  }

  private func checkNotHidden(_ redaction: Record<Redaction>) throws {
    let place: Condition.Of<Redaction> = .all([
      .equals(\.of, redaction.of), .equals(\.record, redaction.record), .equals(\.field, redaction.field),
      .equals(\.state, .proposed),
    ])
    let known = try reader.records(Redaction.self, where: place).first { $0.reasonOf == redaction.reasonOf }
    guard let known else { return }
    throw Refusal(
      .rule, .redactProposed, ["record": .record(redaction.record), "redaction": .record(known.id.text)])
  }

  private func checkSomethingThere(_ place: TextPlace, of old: RecordValue, _ redaction: Record<Redaction>) throws {
    let isThere = place.field.map { old[$0] != nil && old[$0] != RedactedText.value(in: $0) } ?? false
    if isThere { return }
    guard try TextRemoval(place, of: old, until: trail.last, connection).texts.isEmpty else { return }
    throw Refusal(
      .rule, .redactNothing,
      ["record": .record(old.id), "field": .field(redaction.field, of: old.schema.key)])
  }

  /// Writes the record of the redaction, which nobody writes by hand.
  private func begin(_ redaction: inout Record<Redaction>) throws {
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
      let old = try reader.record(redaction.of, id: redaction.record), let place = TextPlace(redaction, in: old.schema)
    else { return }
    switch event {
    case "remove":
      let hidden = try place.field.flatMap { try hiding($0, of: old) }
      try takeOut(place, of: old, until: hidden ?? trail.last, redaction)
    case "keep": if let field = place.field { try show(field, of: old) }
    default: return
    }
    reader.forgetHiddenTexts()
  }

  /// The entry by which a text of the field was hidden last.
  private func hiding(_ field: RecordField, of record: RecordValue) throws -> Int? {
    try RecordTrail(connection).entries(kind: record.schema.key, record: record.id)?.last { entry in
      try hidden(by: entry, in: field) != nil
    }
  }

  /// What stood in the field before the entry hid it.
  private func hidden(by entry: Int, in field: RecordField) throws -> JSONValue? {
    let sql = #"SELECT "payload" FROM "trail" WHERE "entry" = ? AND "event" = 'hide'"#
    let payload = try connection.text(sql, [.integer(entry)]).flatMap(JSONValue.init(reading:))
    return payload?["changed"]?[field.key]?.array?.first
  }

  /// The text stands again, unless somebody wrote another one meanwhile.
  private func show(_ field: RecordField, of old: RecordValue) throws {
    guard old[field] == RedactedText.value(in: field), let entry = try hiding(field, of: old) else { return }
    try put(JSONText.value(try hidden(by: entry, in: field), field.kind), into: field, of: old, .unhide)
  }

  /// Takes the text out of the entries about the record and out of what was frozen, by an entry of its own that keeps
  /// what remains. The entries keep their place in the chain: their digests stay, their payloads and salts go. Once the
  /// transaction has ended the file is written anew, so that no traces stay in it.
  private func takeOut(
    _ place: TextPlace, of old: RecordValue, until last: Int, _ redaction: Record<Redaction>
  ) throws {
    let removal = try TextRemoval(place, of: old, until: last, connection)
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
