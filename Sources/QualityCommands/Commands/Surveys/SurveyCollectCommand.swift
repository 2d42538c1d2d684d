import QualityExchange
import QualityModel

/// `aplis survey collect SV-2026-01 FOLDER`: takes in the forms of a survey that came back, all that are in order in one
/// batch.
enum SurveyCollectCommand {
  static let description = CommandDescription(
    "survey collect", arguments: [.required("ID", .record), .several("FILE|FOLDER", .file)],
    options: [.flag("--json")], kind: Survey.key,
    examples: ["survey collect SV-2025-01 atgrieztas", "survey collect SV-2025-01 SV-2025-01.5f0c1a2b.json"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let files = try invocation.arguments.dropFirst().flatMap {
      try ReturnedFiles.of($0, endings: [".json"], else: .surveyFormNoFiles, session)
    }.map { path, name in
      SurveyFormImport.File(name: name, content: Result { try SurveyFormFile.read(path, name: name) })
    }
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    let id = invocation.argument(0) ?? ""
    let report = SurveyCollectReport(files: files.map(\.name), session: session)
    var outcomes: [SurveyFormImport.Outcome] = []
    do {
      try workspace.write(as: actor, through: .import) { writer in
        let survey =
          Record<Survey>(try RecordLookup(reader: writer.reader, kind: Survey.schema).require(id)) ?? Record()
        let forms = try SurveyFormImport(
          files, of: survey, into: ImportDestination(writer, allowsForward: false), reading: writer.reader)
        outcomes = forms.outcomes
        try forms.write()
      }
    } catch {
      // Which files are in order is worth knowing although nothing was written.
      try report.tell(outcomes, isWritten: false)
      throw error
    }
    if invocation.has("--json") { try report.writeJSON(outcomes) } else { try report.tell(outcomes, isWritten: true) }
    let areTaken = outcomes.allSatisfy { if case .refused = $0 { false } else { true } }
    return areTaken ? .success : .data
  }
}

extension Refusal.ID {
  static let surveyFormNoFiles = Refusal.ID("survey-form.no-files")
}
