import QualityModel
import QualityReports

/// `aplis programme sheet 2026`: the year's programme as a page.
enum ProgrammeSheetCommand {
  static let description = CommandDescription(
    "programme sheet", arguments: [.required("YEAR", .year)],
    options: ReportFiles.options + [.value("--as-of", "DAY")], kind: AuditProgramme.key,
    examples: ["programme sheet 2026", "programme sheet 2026 --language lv,en -o lapas"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let files = try ReportFiles(invocation, session)
    let asOf = try invocation.day("--as-of")
    let names = try session.read(asOf: asOf) { reader in
      let programmes = try reader.records(AuditProgramme.self, where: .equals(\.year, year), limit: 1)
      guard let programme = programmes.first else {
        throw Refusal(.data, .programmeMissing, ["year": "\(year)"])
      }
      let page = try ProgrammePage(
        of: programme, cycle: ProgrammeAsked.cycle(of: year, reader), reading: reader, asOf: asOf ?? session.today)
      return try files.write(page, named: programme.id.text)
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }
}

extension Refusal.ID {
  static let programmeMissing = Refusal.ID("programme.missing")
}
