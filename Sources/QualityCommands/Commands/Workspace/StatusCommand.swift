import JSONSupport
import QualityModel

/// `aplis status`: what is open, due and missing, on one screen.
enum StatusCommand {
  static let description = CommandDescription(
    "status", options: [.value("--as-of", "DAY"), .flag("--json")], examples: ["status", "status --as-of 2025-12-31"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let past = try invocation.day("--as-of")
    let workspace = try session.openWorkspace(for: .reading)
    try workspace.read(asOf: past.map { .endOf($0) }) { reader in
      let status = try WorkspaceStatus.of(reader, on: past ?? session.today)
      // Of the past nothing is noted: what counts is the file as it is now.
      let end = past == nil ? try TrailEnd(reader) : nil
      if invocation.has("--json") {
        session.console.line(StatusPage.json(status, end).line)
      } else {
        try StatusPage(status: status, session: session).write(end)
      }
    }
    if workspace.isOnNetwork, !invocation.has("--json") {
      session.console.line(try session.phrases().text("file.network"))
    }
    return .success
  }
}
