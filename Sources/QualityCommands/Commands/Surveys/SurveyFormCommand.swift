import Foundation
import QualityModel
import QualityReports

/// `aplis survey form SV-2026-01 -o FILE.html`: the form for one respondent, as a page or as a text for paper.
enum SurveyFormCommand {
  static let description = CommandDescription(
    "survey form", arguments: [.required("ID", .record)],
    options: [.value("--output", "FILE", short: "-o", .file), .value("--templates", "DIR", .folder)],
    kind: Survey.key,
    examples: [
      "survey form SV-2025-01 -o anketa.html", "survey form SV-2025-01 -o survey.html --language en",
      "survey form SV-2025-01 -o anketa.txt",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let form = try session.read { reader in
      let found = try RecordLookup(reader: reader, kind: Survey.schema).require(invocation.argument(0) ?? "")
      return try SurveyForm(of: Record<Survey>(found) ?? Record(), isSample: session.sampleDay != nil, reading: reader)
    }
    let phrases = try session.phrases()
    guard let path = invocation.value("--output") else {
      session.console.write(SurveyPaper(form, phrases).text)
      return .success
    }
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "html": try write(page(form, phrases, invocation, session), to: path, session)
    case "txt": try write(Array(SurveyPaper(form, phrases).text.utf8), to: path, session)
    default:
      throw Refusal(.usage, .surveyFormFormat, ["file": .text(path), "survey": .record(form.survey.id.text)])
    }
    try session.suggest("survey collect \(form.survey.id.text) \(phrases.text("assessment.folder.returned"))")
    return .success
  }

  private static func page(
    _ form: SurveyForm, _ phrases: Phrases, _ invocation: Invocation, _ session: Session
  ) throws -> [UInt8] {
    let own = invocation.value("--templates").map { URL(fileURLWithPath: session.absolute($0)) }
    let publisher = try SurveyFormPublisher(
      templates: URL(fileURLWithPath: session.home().templates), own: own.map { [$0] } ?? [])
    return try publisher.page(form, phrases)
  }

  private static func write(_ bytes: [UInt8], to path: String, _ session: Session) throws {
    try OutputFile.write(bytes, to: session.absolute(path), .exportUnwritable, shown: path)
    session.console.line("  \(path)")
  }
}

extension Refusal.ID {
  static let surveyFormFormat = Refusal.ID("survey-form.format")
}
