import JSONSupport
import QualityModel

/// `aplis trail verify`: proves that no entry and no record was changed outside the program, and compares an entry that
/// was noted outside the file.
enum TrailVerifyCommand {
  static let description = CommandDescription(
    "trail verify", options: NotedEntry.options + [.flag("--json")],
    examples: ["trail verify", "trail verify --entry 17 --link \"4f2a 91c0 7be3\""], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let noted = try NotedEntry(invocation)
    let workspace = try session.openWorkspace(for: .reading)
    var findings = try workspace.examine().filter { !$0.identifier.hasPrefix("check.reference") }
    if let finding = try workspace.read({ try noted?.finding($0) }) { findings.append(finding) }
    // Where the end itself is damaged, that is among the findings.
    let end = try? workspace.read { try TrailEnd($0) }
    if invocation.has("--json") {
      session.console.line(try json(findings, end, session).line)
    } else {
      try CheckReport(session: session).write(findings) { try report(noted, end, session) }
    }
    return findings.faults.isEmpty ? .success : .findings
  }

  private static func json(_ findings: [CheckFinding], _ end: TrailEnd?, _ session: Session) throws -> JSONValue {
    let head: [(String, JSONValue)] = [
      ("entries", .integer(end?.mark.entry ?? 0)), ("link", .text(end?.mark.link ?? TrailEntry.origin.hex)),
    ]
    return .object([("head", .object(head)), ("check", try CheckReport(session: session).json(findings))])
  }

  /// The last link is printed, so that it can be written down outside the file.
  private static func report(_ noted: NotedEntry?, _ end: TrailEnd?, _ session: Session) throws {
    let phrases = try session.phrases()
    let entries = phrases.text("count.entries", count: end?.mark.entry ?? 0)
    session.console.line(phrases.text("trail.whole", ["entries": entries]))
    if let noted {
      session.console.line(phrases.text("trail.noted", ["entry": "\(noted.mark.entry)", "link": noted.mark.short]))
    }
    guard let end else { return }
    session.console.line("  " + phrases.text("trail.head", ["entry": "\(end.mark.entry)", "link": end.mark.link]))
  }
}
