import QualityModel

extension WorkspaceWriter {
  /// Takes back the last import that still stands; see ``Workspace/undoImport(_:as:reason:)``.
  func undoImport(_ id: RecordID<Intake>, reason: String) throws {
    guard let intake = try LastIntake(reader).find() else { throw Refusal(.rule, .importUndoNothing) }
    guard intake.id == id else {
      throw Refusal(.rule, .importUndoNotLast, ["intake": .record(id.text), "last": .record(intake.id.text)])
    }
    try hand.check()
    let entries = try self.entries(of: intake)
    var withdrawn = intake.content
    withdrawn[Intake.schema.withdrawn] = .text(reason)
    let write = PendingWrite(.withdrawn, intake.content, to: withdrawn, through: origin, reason: reason)
    try guards.check(undoing: write)
    try UndoObstacles(reader, intake).check()
    try ImportUndo(connection, entries, numbering: numbering).run()
    var payload: [UInt8] = []
    TrailPayload.changed(
      intake.content, withdrawn, reason: reason, facts: ["first": "\(intake.first)", "last": "\(intake.last)"],
      into: &payload)
    try update(withdrawn, .undo, payload)
  }

  /// The entries that the import wrote; in a file that was changed by hand its record may say anything, so that the trail
  /// has to bear it out: its own entry follows on the last of them.
  private func entries(of intake: Record<Intake>) throws -> ClosedRange<Int> {
    let sql = """
      SELECT count(*) FROM "trail" WHERE "entry" = ? AND "event" = 'create' AND "kind" = ? AND "record" = ?
      """
    let own: [SQLValue] = [.integer(intake.last &+ 1), .text(Intake.key), .text(intake.id.text)]
    guard (1...max(1, intake.last)).contains(intake.first), try connection.integer(sql, own) == 1 else {
      throw Refusal(.data, .workspaceDamaged, ["record": .record(intake.id.text)])
    }
    return intake.first...intake.last
  }
}

extension Refusal.ID {
  static let importUndoNotLast = Refusal.ID("import.undo-not-last")
}
