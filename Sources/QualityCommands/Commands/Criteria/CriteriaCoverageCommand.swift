import QualityModel
import QualityReports

/// `aplis criteria coverage`: what the workspace has for each criterion of a catalogue, on the screen or as pages.
enum CriteriaCoverageCommand {
  static let description = CommandDescription(
    "criteria coverage", arguments: [.required("CATALOGUE")],
    options: ReportFiles.options + [.flag("--gaps"), .value("--as-of", "DAY")],
    examples: ["criteria coverage iso-9001-2015 --gaps", "criteria coverage caf-2020 --language lv,en -o lapas"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let day = try invocation.day("--as-of")
    try session.read(asOf: day) { reader in
      let today = day ?? session.today
      let library = try session.criteria(reader)
      let catalogue = try CriteriaWords.catalogue(invocation.argument(0) ?? "", in: library)
      let index = try EvidenceReading.index(reader, on: today)
      let coverage = CriteriaCoverage(of: catalogue, in: library, by: index)
      if let folder = invocation.value("--output") {
        let report = CoverageReport(coverage, organisation: try reader.organisation(), asOf: today)
        var files = try ReportFiles(invocation, session)
        files.words = { report.labels.texts($0) }
        files.tell(try files.write(report, named: "coverage-\(catalogue.key)"), shown: folder)
      } else {
        try writeTable(coverage, onlyGaps: invocation.has("--gaps"), session)
      }
    }
    return .success
  }

  private static func writeTable(_ coverage: CriteriaCoverage, onlyGaps: Bool, _ session: Session) throws {
    let text = CriteriaText(phrases: try session.phrases())
    let rows = onlyGaps ? coverage.gaps : coverage.counted
    let columns = ["criterion", "state", "evidence", "linked", "open"]
    let table = TableText(
      headers: columns.map { text.phrases.text("coverage.column.\($0)") }, rows: rows.map { row($0, text) },
      width: session.console.isTerminal ? session.console.width : 140)
    for line in table.lines { session.console.line(line) }
    session.console.line()
    let counts = CoverageState.allCases.map { state in
      "\(text.phrases.text("choice.coverageState.\(state.rawValue)")): \(coverage.counts[state] ?? 0)"
    }
    session.console.line(counts.joined(separator: "; "))
    if let gap = coverage.gaps.first {
      try session.suggest("criteria evidence \(coverage.catalogue.id(gap.place.criterion).text)")
    }
  }

  private static func row(_ row: CoverageRow, _ text: CriteriaText) -> [String] {
    let state = text.phrases.text("choice.coverageState.\(row.state.rawValue)")
    let suspect = row.isSuspect ? " (\(text.phrases.text("choice.evidenceDoubt.changed")))" : ""
    return [
      "\(row.place.criterion.number) \(text.markedTitle(row.place.criterion))", state + suspect,
      "\(row.own.count)", "\(row.linked.count)", row.openNonconformities.map(\.line.id).joined(separator: ", "),
    ]
  }
}
