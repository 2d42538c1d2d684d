import QualityModel
import QualityReports

/// `aplis assessment progress`: the progress report that a certificate asks for.
enum AssessmentProgressCommand {
  static let description = CommandDescription(
    "assessment progress", arguments: [.required("ID", .record)],
    options: ReportFiles.options + [.value("--as-of", "DAY")],
    examples: [
      "assessment progress SA-2026-01 -o zinojums",
      "assessment progress SA-2026-01 --as-of 2027-03-01 --language lv,en",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    var files = try ReportFiles(invocation, session)
    let day = try invocation.day("--as-of")
    let names = try session.read(asOf: day) { reader in
      let context = try AssessmentContext.open(invocation.argument(0) ?? "", session, reader)
      let material = try AssessmentMaterial(context: context, session: session, reader: reader)
        .material(context.results(reader))
      let words = CatalogueWords(context.catalogue)
      files.words = { words.texts($0) }
      let report = try AssessmentProgress(material, reading: reader, asOf: day ?? session.today)
      return try files.write(report, named: "\(context.id).\(session.phrases().text("assessment.file.progress"))")
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }
}
