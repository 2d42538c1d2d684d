import QualityModel
import QualityReports

/// `aplis indicator page`: one indicator on a page, or all of them with a page that leads to each.
enum IndicatorPageCommand {
  static let description = CommandDescription(
    "indicator page", arguments: [.optional("ID", .record)],
    options: [.flag("--all")] + ReportFiles.options + [.value("--as-of", "DAY")],
    kind: Indicator.key,
    examples: ["indicator page KPI-07", "indicator page --all --language lv,en -o lapas"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    guard invocation.has("--all") || invocation.argument(0) != nil else {
      throw description.lacks("ID")
    }
    let files = try ReportFiles(invocation, session)
    let day = try invocation.day("--as-of")
    let names = try session.read(asOf: day) { reader in
      let asOf = day ?? session.today
      guard invocation.has("--all") else {
        let found = try RecordLookup(reader: reader, kind: Indicator.schema).require(invocation.argument(0) ?? "")
        guard let record = Record<Indicator>(found) else { return [String]() }
        return try files.write(IndicatorPage(of: record, reading: reader, asOf: asOf), named: record.id.text)
      }
      return try all(reader, files, asOf)
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }

  /// The page of all, and one for each; they appear together or not at all.
  private static func all(_ reader: some RecordSource, _ files: ReportFiles, _ day: Day) throws -> [String] {
    let staged = StagedFiles()
    var names = try files.stage(
      IndicatorOverview(reading: reader, asOf: day), named: IndicatorOverview.name, in: staged)
    for record in try reader.records(Indicator.self) {
      var page = try IndicatorPage(of: record, reading: reader, asOf: day)
      page.pages = [ReportPageLink(IndicatorOverview.name, label: "indicator.list")]
      names += try files.stage(page, named: record.id.text, in: staged)
    }
    try staged.place()
    return names
  }
}
