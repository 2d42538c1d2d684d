public import QualityModel

extension WorkspaceWriter {
  /// Begins an import of many small rows: they will have one entry in the trail.
  /// - Throws: `file.personal-code` for a name of a file that would stand in the trail
  public func beginRows(of kind: RecordSchema, file: String) throws {
    if try faults.placeOfCode(in: file) != nil { throw Refusal(.data, .filePersonalCode) }
    openRows[kind.key] = RowsImport(kind, entry: trail.next, file: file)
  }

  /// Ends it: writes the entry, and behind it the changes of rows that stood there before.
  /// - Throws: `answer.few-respondents`, `answer.small-subgroup` for a batch of an anonymous survey; `import.unfinished`
  public func endRows(of kind: RecordSchema, digest: String) throws {
    guard let rows = openRows.removeValue(forKey: kind.key) else { return }
    if kind === SurveyAnswer.schema {
      try anonymousAnswers?.check()
      anonymousAnswers = nil
    }
    // The rows bear the number of the entry that was to come next; another one in between would take it.
    guard rows.entry == trail.next else { throw Refusal(.rule, .importUnfinished) }
    if rows.count > 0 {
      try trail.append(
        .importRows, kind: kind.key, record: "", previous: nil,
        payload: rows.payload(fileDigest: digest, connection))
    }
    for change in rows.postponed { try update(change.record, change.event, change.payload) }
  }
}
