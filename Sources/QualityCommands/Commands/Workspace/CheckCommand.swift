import QualityModel
import QualityStore

/// `aplis check`: looks for everything that was changed behind the program's back.
enum CheckCommand {
  static let description = CommandDescription(
    "check", options: [.flag("--json")], examples: ["check", "check --workspace quality.aplis"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let workspace = try session.openWorkspace(for: .reading)
    let findings = try workspace.check()
    if invocation.has("--json") {
      session.console.line(try CheckReport(session: session).json(findings).line)
    } else {
      try CheckReport(session: session).write(findings)
      if findings.isEmpty { try writeNumbers(workspace, session) }
    }
    return findings.isEmpty ? .success : .findings
  }

  private static func writeNumbers(_ workspace: Workspace, _ session: Session) throws {
    let (records, entries) = try workspace.read { reader in
      let counts = try RecordSchema.all.map { try reader.count($0.key, where: .always) }
      return (counts.reduce(0, +), try reader.trailHead().entry)
    }
    let phrases = try session.phrases()
    let facts = [
      "records": phrases.text("count.records", count: records),
      "entries": phrases.text("count.entries", count: entries),
    ]
    session.console.line(phrases.text("check.whole", facts))
  }
}
