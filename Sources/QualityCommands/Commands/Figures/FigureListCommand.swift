import JSONSupport
import QualityModel

/// `aplis figure list`: every figure of the review with what it is and how its change is judged.
enum FigureListCommand {
  static let description = CommandDescription(
    "figure list", options: [.flag("--json")], examples: ["figure list", "figure list --json"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let text = FigureText(phrases: try session.phrases())
    if invocation.has("--json") {
      session.console.line(JSONValue.array(FigureTable.all.map(text.json)).line)
      return .success
    }
    let table = TableText(
      headers: ["id", "name", "unit", "better", "chance"].map { text.phrases.text("figure.column.\($0)") },
      rows: FigureTable.all.map(text.row), width: session.console.isTerminal ? session.console.width : 160)
    for line in table.lines { session.console.line(line) }
    session.console.line()
    try session.suggest("figure show c4-overdue")
    return .success
  }
}
