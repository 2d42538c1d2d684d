import QualityModel

extension WorkspaceWriter {
  /// Notes a file that an import has read.
  /// - Parameters:
  ///   - name: its name without the folder
  ///   - digest: the SHA-256 of the file, in hexadecimal digits; empty if it was not asked for
  /// - Throws: `file.personal-code` for a name that would stand in the trail
  public func noteFile(_ name: String, digest: String) throws {
    if try faults.placeOfCode(in: name) != nil { throw Refusal(.data, .filePersonalCode) }
    pendingFiles.append((name, digest))
  }

  /// The import to which a write belongs; `nil` for what does not come from another register.
  func intake(of write: PendingWrite) throws -> OpenIntake? {
    guard notesImports, write.origin.believesPast else { return nil }
    return try intake ?? beginIntake()
  }

  private func beginIntake() throws -> OpenIntake {
    var record = Record<Intake>()
    record.day = actor.day
    let intake = OpenIntake(id: try numbering.identifier(for: record.content), first: trail.next)
    self.intake = intake
    // The row stands there from the beginning: while references lead nowhere yet, SQLite looks with every new row for
    // those that wait for it (https://www.sqlite.org/foreignkeys.html#fk_deferred).
    _ = try table(Intake.schema).insert(intake.record(on: actor.day, last: intake.first), entry: intake.first)
    return intake
  }

  /// A record with the mark of the import that brought it, if it became elsewhere what it is; without it for all others.
  func marked(_ record: RecordValue, through origin: WriteOrigin) throws -> RecordValue {
    guard let field = record.schema.takenOver else { return record }
    let isTakenOver = origin.believesPast && record.isMadeElsewhere
    guard isTakenOver || record[field] != nil else { return record }
    var record = record
    record[field] = isTakenOver ? .text(try (intake ?? beginIntake()).id) : nil
    return record
  }

  /// Writes the record of the import, if there was one.
  func endIntake() throws {
    guard let intake else { return }
    for file in pendingFiles { intake.note(file: file.name, digest: file.digest) }
    self.intake = nil
    // What stood there already, all of it, is no import.
    guard trail.last >= intake.first else { return try remove(intake) }
    let record = intake.record(on: actor.day, last: trail.last)
    let faults = try faults.faults(of: record)
    guard faults.isEmpty else { throw RecordFaults(record: record.id, kind: Intake.key, faults: faults) }
    let table = try table(Intake.schema)
    let entry = try trail.append(
      .create, kind: Intake.key, record: intake.id, previous: nil, payload: table.payload(new: record))
    try table.update(record, over: nil, entry: entry)
  }

  private func remove(_ intake: OpenIntake) throws {
    let statement = RecordStatement(Intake.schema)
    try connection.run(statement.deletion(where: "\"id\" = ?"), [.text(intake.id)])
    // The next import gets the number: none is missing in the list.
    if let series = Numbering.series(of: intake.id, Intake.schema) {
      try numbering.giveBack([series], of: Intake.key)
    }
  }
}
