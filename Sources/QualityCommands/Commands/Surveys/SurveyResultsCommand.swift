import QualityModel
import QualityReports

/// `aplis survey results`: what came back of a survey, as a page or as a table on the screen.
enum SurveyResultsCommand {
  static let description = CommandDescription(
    "survey results", arguments: [.required("ID", .record)],
    options: ReportFiles.options + [.value("--as-of", "DAY")],
    kind: Survey.key,
    examples: ["survey results SV-2025-01", "survey results SV-2025-01 --language lv,en -o lapas"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let day = try invocation.day("--as-of")
    try session.read(asOf: day) { reader in
      let found = try RecordLookup(reader: reader, kind: Survey.schema).require(invocation.argument(0) ?? "")
      guard let survey = Record<Survey>(found) else { return }
      if let folder = invocation.value("--output") {
        let files = try ReportFiles(invocation, session)
        let page = try SurveyPage(of: survey, reading: reader, asOf: day ?? session.today)
        files.tell(try files.write(page, named: survey.id.text), shown: folder)
      } else {
        try SurveyResultsText(session: session, phrases: session.phrases()).write(survey, reader)
      }
    }
    return .success
  }
}
