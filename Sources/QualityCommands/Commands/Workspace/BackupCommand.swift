import Foundation
import QualityModel

/// `aplis backup FILE`: copies the workspace, also while others write.
enum BackupCommand {
  static let description = CommandDescription(
    "backup", arguments: [.required("FILE", .file)], options: [.flag("--replace")],
    examples: ["backup 2025-03-31.aplis-backup", "backup /media/usb/quality.aplis-backup --replace"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let target = session.absolute(invocation.argument(0) ?? "")
    let workspace = try session.openWorkspace(for: .reading)
    guard !FilePlace.isSame(workspace.path, target) else {
      throw Refusal(.usage, .backupItself, ["file": .text(invocation.argument(0) ?? "")])
    }
    // Once the copy stands there, nothing may fail any more.
    let phrases = try session.phrases()
    let newest = try workspace.backUp(
      to: target, replacing: invocation.has("--replace"), at: session.surroundings.now)
    let name = invocation.argument(0) ?? ""
    session.console.line(phrases.text("backup.written", ["file": name]))
    session.console.line(TrailEnd(newest).line(phrases))
    try session.suggest("restore \(name) --to " + HelpWords(phrases: session.phrases()).usage("FILE"))
    return .success
  }
}

extension Refusal.ID {
  static let backupItself = Refusal.ID("backup.itself")
}
