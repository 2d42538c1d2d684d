import Foundation
import QualityExchange
import QualityModel
import QualityReports

/// `aplis assessment report`: the report on what was agreed, and a summary in easy language. Out of the consensus it
/// takes the step to the finished report.
enum AssessmentReportCommand {
  static let description = CommandDescription(
    "assessment report", arguments: [.required("ID", .record)],
    options: ReportFiles.options + [
      .value("--compare", "ID", .record), .value("--unassessed", "TEXT"), .flag("--draft"), .flag("--total"),
    ],
    examples: [
      "assessment report SA-2026-01 -o zinojums --language lv,en --format html,xml",
      "assessment report SA-2026-01 --draft", "assessment report SA-2026-01 --compare SA-2024-01",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    let making = AssessmentReportMaking(
      id: id, invocation: invocation, session: session, files: try ReportFiles(invocation, session))
    let isDue = try !invocation.has("--draft") && session.read { try making.isDue($0) }
    let staged = StagedFiles()
    let names =
      try isDue ? session.write { try making.finish($0, staged) } : session.read { try making.show($0, staged) }
    try staged.place()
    if isDue { session.console.line(try session.phrases().text("assessment.report.done", ["assessment": id])) }
    making.files.tell(names, shown: invocation.value("--output") ?? ".")
    try session.suggest("assessment plan \(id)")
    return .success
  }
}

/// Gathers what the pages of an assessment are made from.
struct AssessmentMaterial {
  let context: AssessmentContext
  let session: Session
  let reader: any RecordSource

  func material(
    _ results: AssessmentResults, comparing other: String? = nil, showsTotal: Bool = false
  ) throws -> AssessmentReport.Material {
    var material = AssessmentReport.Material(context.assessment, context.catalogue, results)
    material.service = context.service
    material.improvements = try improvements()
    material.actions = try actions(material.improvements)
    material.labels = try LabelRulesFile.read(session.home().templates + "/assessment/labels.json")
    material.hasNext = try later() > 0
    material.library = try session.criteria(reader)
    material.evidenceAge = try Settings(reader: reader).number(.evidence)
    material.showsTotal = showsTotal
    if let other { material.comparison = try comparison(with: other, material.results) }
    return material
  }

  func improvements() throws -> [Record<AssessmentImprovement>] {
    try reader.records(AssessmentImprovement.self, where: .equals(\.assessment, context.assessment.id))
  }

  func actions(_ improvements: [Record<AssessmentImprovement>]) throws -> [Record<Action>] {
    let ids = improvements.compactMap(\.action)
    return ids.isEmpty ? [] : try reader.records(Action.self, where: .idIn(ids))
  }

  private func later() throws -> Int {
    let own = context.assessment
    return try reader.records(Assessment.self, where: .equals(\.catalogue, context.catalogue.key))
      .count { $0.id != own.id && $0.year > own.year && $0.service == own.service }
  }

  func comparison(with id: String, _ results: AssessmentResults) throws -> (Record<Assessment>, AssessmentComparison) {
    let other = try AssessmentContext.open(id, session, reader)
    try other.requireOpen()
    return (
      other.assessment,
      try AssessmentComparison(
        other.assessment, other.results(reader), context.assessment, results, over: context.catalogue)
    )
  }
}
