import QualityModel

/// `aplis todo`: everything that waits for somebody, what is overdue longest first.
enum TodoCommand {
  static let description = CommandDescription(
    "todo",
    options: WaitOptions.options + [
      .value("--until", "DAY"), .value("--as-of", "DAY"), .value("--limit", "NUMBER"), .flag("--json"), .flag("--csv"),
    ],
    examples: ["todo", "todo --person E-014 --until 2025-12-31", "todo --unit U-05 --csv"],
    run: { try run($0, $1) })

  /// As many lines as fit on a screen; all of them where the list goes into a file.
  private static let page = 40

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    if invocation.has("--json"), invocation.has("--csv") {
      throw Refusal(.usage, .usageOptionsExclude, ["option": "--json", "other": "--csv"])
    }
    let past = try invocation.day("--as-of")
    let isData = invocation.has("--json") || invocation.has("--csv")
    try session.read(asOf: past) { reader in
      var query = try WaitOptions(session: session, reader: reader).query(invocation)
      query.until = try invocation.day("--until")
      query.hasPlaces = isData
      query.limit = try invocation.integer("--limit") ?? (session.console.isTerminal && !isData ? page : nil)
      let scope = TodoScope(query, on: past ?? session.today)
      if invocation.has("--json") {
        try TodoData(scope: scope, session: session).writeJSON(reader)
      } else if invocation.has("--csv") {
        try TodoData(scope: scope, session: session).writeCSV(reader)
      } else {
        try TodoPage(scope: scope, session: session).write(invocation, reader)
      }
    }
    return .success
  }
}
