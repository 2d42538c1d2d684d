import Foundation
import JSONSupport
import QualityModel

/// `aplis import undo --reason TEXT`: takes back the last import.
enum ImportUndoCommand {
  static let description = CommandDescription(
    "import undo", options: [.value("--reason", "TEXT"), .flag("--yes"), .flag("--json")],
    examples: ["import undo --reason \"...\""], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let reason = try invocation.required("--reason")
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal(.usage, .usageReasonEmpty) }
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    guard let last = try workspace.read({ try LastIntake($0).find() }) else { throw Refusal(.rule, .importUndoNothing) }
    guard try agrees(to: last, invocation, session) else {
      session.console.line(try session.phrases().text("import.undo.given-up"))
      return .success
    }
    try workspace.undoImport(last.id, as: actor, reason: reason)
    try tell(last, invocation, session)
    if !invocation.has("--json") { try tellMemory(of: last, in: workspace, session) }
    return .success
  }

  /// Names what would go, and asks where somebody can answer.
  private static func agrees(
    to intake: Record<Intake>, _ invocation: Invocation, _ session: Session
  ) throws -> Bool {
    guard session.console.isTerminal, session.console.isErrorTerminal, !invocation.has("--yes") else { return true }
    let words = try session.phrases().text("import.undo.ask", try facts(of: intake, session))
    session.console.writeError(words + " ")
    return Answer.isYes(session.console.readLine() ?? "")
  }

  private static func tell(_ intake: Record<Intake>, _ invocation: Invocation, _ session: Session) throws {
    guard !invocation.has("--json") else {
      return session.console.line(RecordJSON.object(intake.content).line)
    }
    session.console.line(try session.phrases().text("import.undone", try facts(of: intake, session)))
  }

  /// What the columns of the files mean was told by a person and stays, until somebody takes it back.
  private static func tellMemory(
    of intake: Record<Intake>, in workspace: any WorkspaceStorage, _ session: Session
  ) throws {
    let files = Set(intake.files.components(separatedBy: ", "))
    let kept = try workspace.read { try $0.records(TableMapping.self).filter { files.contains($0.file) } }
    for mapping in kept {
      session.console.line(try session.phrases().text("import.undone.memory", ["record": mapping.id.text]))
      try session.suggest("mapping forget \(mapping.id.text)")
    }
  }

  private static func facts(of intake: Record<Intake>, _ session: Session) throws -> [String: String] {
    let phrases = try session.phrases()
    return [
      "id": intake.id.text, "files": intake.files, "day": ValueText.day(intake.day, phrases.language),
      "added": phrases.text("import.undone.added", count: intake.added),
      "changed": phrases.text("import.undone.changed", count: intake.changed),
    ]
  }
}
