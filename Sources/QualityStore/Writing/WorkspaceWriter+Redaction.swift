import QualityModel

extension WorkspaceWriter {
  /// Takes the text of a field out of a record and out of every entry about the record, by a decision that is itself
  /// recorded.
  ///
  /// The entries keep their place in the chain: their digests stay, their payloads and salts go. A required field gets
  /// the mark `[…]`, so that the record stays complete. A field that names the record cannot be redacted. Once the
  /// transaction has ended the file is written anew, so that no traces stay in it.
  ///
  /// ```swift
  /// try writer.redact("feedback", "FB-2025-003", field: "text", reason: "names a client")
  /// ```
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - key: the field, one into which people write freely
  ///   - reason: why, without what is to be taken out
  /// - Returns: how many entries lost their payload
  /// - Throws: `record.unknown`, also for an unknown field; `redact.not-text`; `acting.right`; `reason.personal-code`
  @discardableResult
  public func redact(_ kind: String, _ id: String, field key: String, reason: String) throws -> Int {
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
    var new = old
    // Without its reason a withdrawn record would count again.
    new[field] = field.isRequired || field === old.schema.withdrawn ? .text("[…]") : nil
    let previous = try RecordTrail(connection).latestEntry(of: id, in: old.schema)
    let entries = try entriesOfRecord(from: previous)
    let walk = try HistoryWalk(connection, old.schema)
    let imported = try previous.flatMap { try walk.back(from: old, entry: $0).importedRow?.digest }
    // What SQLite frees it overwrites, so that the text does not stay between the pages.
    try connection.runScript("PRAGMA secure_delete = ON")
    defer { needsCompacting = true }
    for entry in entries {
      try connection.run(#"UPDATE "trail" SET "payload" = NULL, "salt" = NULL WHERE "entry" = ?"#, [.integer(entry)])
    }
    var payload: [UInt8] = []
    TrailPayload.redacted(
      new, field: field.key, entries: entries, imported: imported?.hex, reason: reason, into: &payload)
    let entry = try trail.append(.redact, kind: kind, record: id, previous: previous, payload: payload)
    try table(old.schema).update(new, over: old, entry: entry)
    return entries.count
  }

  /// The entries about the record, from its latest one back; entries of imports, which hold no texts, stay as they are.
  private func entriesOfRecord(from latest: Int?) throws -> [Int] {
    var entries: [Int] = []
    var next = latest
    while let entry = next {
      let statement = try connection.kept(#"SELECT "event", "previous" FROM "trail" WHERE "entry" = ?"#)
      defer { statement.reset() }
      try statement.bind(entry, at: 1)
      guard try statement.step() else { break }
      let event = statement.text(0).flatMap(TrailEvent.init)
      // Entries that were redacted before are named again: the entry that named them loses its payload too.
      if event != .importRows, event != .sign { entries.append(entry) }
      next = statement.isNull(1) ? nil : statement.integer(1)
    }
    return entries.sorted()
  }
}

extension Refusal.ID {
  static let redactNotText = Refusal.ID("redact.not-text")
}
