import Foundation
import QualityExchange
import QualityModel
import QualityReports
import QualityStore

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
    if !invocation.has("--draft") { try finish(id, invocation, session) }
    var files = try ReportFiles(invocation, session)
    let names = try session.read { reader in
      let desk = try AssessmentDesk.open(id, session, reader)
      try desk.requireOpen()
      let material = try AssessmentMaterial(desk: desk, session: session, reader: reader)
        .material(comparing: invocation.value("--compare"), showsTotal: invocation.has("--total"))
      let words = CatalogueWords(desk.catalogue)
      files.words = { words.texts($0) }
      let day = session.surroundings.today
      let report = try AssessmentReport(material, reading: reader, asOf: day)
      let summary = try AssessmentSummary(material, reading: reader, asOf: day)
      return try files.write(report, named: desk.id)
        + files.write(summary, named: desk.id + "." + session.phrases().text("assessment.file.summary"))
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    try session.suggest("assessment plan \(id)")
    return .success
  }

  /// The step to the finished report, if the assessment is there.
  private static func finish(_ id: String, _ invocation: Invocation, _ session: Session) throws {
    let isDue = try session.read { reader in
      try AssessmentDesk.open(id, session, reader).assessment.state == .consensus
    }
    guard isDue else { return }
    try session.write { writer in
      let desk = try AssessmentDesk.open(id, session, writer.reader)
      let open = try desk.results(writer.reader).all.filter { $0.score?.isDecided != true }
      let reason = invocation.value("--unassessed")
      guard open.isEmpty || reason != nil else {
        let numbers = open.prefix(8).map(\.criterion.criterion.number).joined(separator: ", ")
        throw Refusal(
          .rule, "assessment.report-open",
          desk.facts.merging(["count": "\(open.count)", "criteria": numbers + (open.count > 8 ? ", …" : "")]) { $1 })
      }
      try writer.take("report", of: Assessment.key, id, telling: reason.map { ["unassessed": .text($0)] } ?? [:])
    }
    session.console.line(try session.phrases().text("assessment.report.done", ["assessment": id]))
  }
}

/// Gathers what the pages of an assessment are made from.
struct AssessmentMaterial {
  let desk: AssessmentDesk
  let session: Session
  let reader: WorkspaceReader

  func material(comparing other: String?, showsTotal: Bool = false) throws -> AssessmentReport.Material {
    var material = AssessmentReport.Material(desk.assessment, desk.catalogue, try desk.results(reader))
    material.service = desk.service
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
    try reader.records(AssessmentImprovement.self, where: .equals("assessment", .text(desk.id)))
  }

  func actions(_ improvements: [Record<AssessmentImprovement>]) throws -> [Record<Action>] {
    let ids = improvements.compactMap { $0.action?.text }
    return ids.isEmpty ? [] : try reader.records(Action.self, where: .idIn(ids))
  }

  private func later() throws -> Int {
    try reader.records(Assessment.self, where: .equals("catalogue", .text(desk.catalogue.key)))
      .count { $0.id != desk.assessment.id && $0.year > desk.assessment.year && $0.service == desk.assessment.service }
  }

  func comparison(with id: String, _ results: AssessmentResults) throws -> (Record<Assessment>, AssessmentComparison) {
    let other = try AssessmentDesk.open(id, session, reader)
    try other.requireOpen()
    return (
      other.assessment,
      try AssessmentComparison(
        other.assessment, other.results(reader), desk.assessment, results, over: desk.catalogue)
    )
  }
}
