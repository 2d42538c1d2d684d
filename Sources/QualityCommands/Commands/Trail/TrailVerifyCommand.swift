import JSONSupport
import QualityModel

/// `aplis trail verify`: proves that no entry and no record was changed outside the program.
enum TrailVerifyCommand {
  static let description = CommandDescription(
    "trail verify", options: [.flag("--json")], examples: ["trail verify"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let workspace = try session.openWorkspace(for: .reading)
    let findings = try workspace.check().filter { !$0.identifier.hasPrefix("check.reference") }
    let (entry, link) = try workspace.read { try $0.trailHead() }
    if invocation.has("--json") {
      let head: [(String, JSONValue)] = [("entries", .integer(entry)), ("link", .text(link))]
      session.console.line(
        JSONValue.object([("head", .object(head)), ("check", try CheckReport(session: session).json(findings))]).line)
    } else {
      try CheckReport(session: session).write(findings)
      if findings.isEmpty { try report(entry, link, session) }
    }
    return findings.isEmpty ? .success : .findings
  }

  /// The last link is printed, so that it can be written down outside the file.
  private static func report(_ entry: Int, _ link: String, _ session: Session) throws {
    let phrases = try session.phrases()
    let entries = phrases.text("count.entries", count: entry)
    session.console.line(phrases.text("trail.whole", ["entries": entries]))
    session.console.line("  " + phrases.text("trail.head", ["entry": "\(entry)", "link": link]))
  }
}
