import QualityExchange
import QualityModel

/// `aplis survey answers SV-2026-01 FILE`: a table with one respondent a row, as `import answer` takes it.
enum SurveyAnswersCommand {
  static let description = CommandDescription(
    "survey answers", arguments: [.required("ID", .record), .required("FILE", .file)],
    options: [
      .value("--map", "HEADER=QUESTION", repeats: true), .value("--words", "FIELD:WORD=CHOICE", repeats: true),
      .value("--where", "HEADER=TEXT", repeats: true), .value("--option", "TEXT", repeats: true),
      .flag("--skip-unknown"), .flag("--dry-run"), .value("--partial", "FILE", .file), DoubleQuestion.option,
      .flag("--yes"), .value("--sheet", "NAME"), .value("--header-row", "ROWS"), .value("--until", "ROW"),
      .value("--encoding", "NAME", .words(TextEncoding.names)),
      .value("--delimiter", "NAME", .words(["comma", "semicolon", "tab"])),
    ], kind: Survey.key,
    examples: [
      "survey answers SV-2025-01 aptauja.xlsx --dry-run", "survey answers SV-2025-01 aptauja.csv --map \"Vecums=\"",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    var options = try ImportCommand.options(invocation, session)
    options.survey = invocation.argument(0)
    let path = session.absolute(invocation.argument(1) ?? "")
    return try ImportCommand.run([ImportJob(kind: SurveyAnswer.schema, path: path)], options, invocation, session)
  }
}
