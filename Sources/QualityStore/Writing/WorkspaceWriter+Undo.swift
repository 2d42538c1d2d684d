import QualityModel

extension WorkspaceWriter {
  /// Takes back the last import that still stands; see ``Workspace/undoImport(_:as:reason:)``.
  func undoImport(_ id: RecordID<Intake>, reason: String) throws {
    guard let intake = try LastIntake(reader).find() else { throw Refusal(.rule, .importUndoNothing) }
    guard intake.id == id else {
      throw Refusal(.rule, .importUndoNotLast, ["intake": .record(id.text), "last": .record(intake.id.text)])
    }
    var withdrawn = intake.content
    withdrawn[Intake.schema.withdrawn] = .text(reason)
    let write = PendingWrite(.withdrawn, intake.content, to: withdrawn, through: origin, reason: reason)
    try guards.check(undoing: write)
    try UndoObstacles(reader, intake).check()
    try ImportUndo(connection, intake.first...intake.last, numbering: numbering).run()
    var payload: [UInt8] = []
    TrailPayload.changed(
      intake.content, withdrawn, reason: reason, facts: ["first": "\(intake.first)", "last": "\(intake.last)"],
      into: &payload)
    try update(withdrawn, .undo, payload)
  }
}

extension Refusal.ID {
  static let importUndoNotLast = Refusal.ID("import.undo-not-last")
}
