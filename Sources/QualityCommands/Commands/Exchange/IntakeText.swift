import QualityExchange
import QualityModel

/// Tells after an import under which record it stands and how it can be taken back.
struct IntakeText {
  let session: Session

  /// - Parameter workspace: where something was imported just now
  func tell(_ reports: [ImportReport], in workspace: any WorkspaceStorage) throws {
    guard reports.contains(where: { $0.added + $0.changed > 0 }),
      let intake = try workspace.read({ try LastIntake($0).find() })
    else { return }
    let phrases = try session.phrases()
    if intake.takenOverRows > 0 {
      session.console.line(phrases.text("import.taken-over", count: intake.takenOverRows))
    }
    session.console.line(phrases.text("import.stands", ["id": intake.id.text]))
    try session.suggest("import undo --reason \"...\"")
  }
}
