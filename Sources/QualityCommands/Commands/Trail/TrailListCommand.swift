import JSONSupport
import QualityModel

/// `aplis trail list`: who changed what, when, and why.
enum TrailListCommand {
  static let description = CommandDescription(
    "trail list",
    options: [
      .value("--kind", "KIND", .kind), .value("--record", "ID", .record), .value("--last", "NUMBER"), .flag("--all"),
      .flag("--json"),
    ],
    examples: ["trail list --last 20", "trail list --kind nonconformity --record NC-2025-001"], run: { try run($0, $1) }
  )

  /// How many entries are shown if nobody says how many.
  private static let usual = 50

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let kind = try invocation.value("--kind").map { try KindWord.kind($0) }
    let last = try invocation.integer("--last") ?? (invocation.has("--all") ? nil : usual)
    let page = TrailPage(session: session, phrases: try session.phrases())
    try session.read { reader in
      let visibility = ScoreVisibility(session: session, reader: reader)
      var isFirst = true
      try reader.trail(kind: kind?.key, record: invocation.value("--record"), last: last) { entry in
        let isVisible = try visibility.isVisible(entry.entry.kind, entry.entry.record)
        let line = isVisible ? entry : entry.withoutChanges
        if invocation.has("--json") {
          session.console.write((isFirst ? "[\n" : ",\n") + page.json(line).line)
        } else {
          page.write(line)
        }
        isFirst = false
      }
      if invocation.has("--json") { session.console.line(isFirst ? "[]" : "\n]") }
    }
    return .success
  }
}
