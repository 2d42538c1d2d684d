import QualityModel
import QualityReports

/// `aplis agenda review 2025`: what the management review of a year has to speak about, on the screen or as a page.
enum AgendaCommand {
  static let description = CommandDescription(
    "agenda review", arguments: [.required("YEAR", .year)],
    options: ReportFiles.options + [.value("--as-of", "DAY")],
    examples: ["agenda review 2025", "agenda review 2025 -o darba-kartiba --language lv,en"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let past = try invocation.day("--as-of")
    let agenda = try session.read(asOf: past) { reader in
      let building = ReviewBuilding(year: year, standard: nil, day: past ?? session.today, session: session)
      return try ReviewAgenda(building.report(reader), reading: reader)
    }
    guard invocation.has("--output") || invocation.has("--format") else {
      for line in AgendaText(agenda, ReportLanguage(try session.phrases())).lines { session.console.line(line) }
      return .success
    }
    let files = try ReportFiles(invocation, session)
    files.tell(try files.write(agenda, named: "agenda-\(year)"), shown: invocation.value("--output") ?? ".")
    return .success
  }
}
