import QualityExchange
import QualityModel

/// Fills a new workspace from a starter workspace.
enum TemplateImport {
  /// Imports the files of the template, or plays them where they are a sample; all of them, or none.
  /// - Throws: `template.broken` if a file of the template cannot be taken
  static func run(
    _ template: WorkspaceTemplate, into workspace: any WorkspaceStorage, _ session: Session
  ) throws {
    do {
      let jobs = try ImportJob.jobs(inFolder: template.folder)
      if let script = try template.script() {
        try SamplePlaying(script: script).play(jobs, in: workspace)
      } else {
        _ = try ImportRun(session: session).run(jobs, in: workspace)
      }
    } catch let stopped as ImportRun.Stopped {
      let text = ImportText(phrases: try session.phrases())
      let problem = stopped.reports.flatMap(\.problems).first.map { text.line(for: $0) }
      let missing = stopped.unfulfilled.first.flatMap { $0.facts["value"]?.plain }
      throw Refusal(
        .data, .templateBroken, ["template": .text(template.name), "problem": .text(problem ?? missing ?? "")])
    }
  }
}

extension Refusal.ID {
  static let templateBroken = Refusal.ID("template.broken")
}
