import QualityModel
import QualityReports

/// Makes the pages of an assessment, and takes the step that belongs to them.
struct AssessmentReportMaking {
  let id: String
  let invocation: Invocation
  let session: Session
  let files: ReportFiles

  /// Whether the step to the finished report comes next.
  func isDue(_ reader: any RecordSource) throws -> Bool {
    try AssessmentContext.assessment(id, reader).state == .consensus
  }

  /// Takes the step and makes the pages as they are after it. If they cannot be made, the step is not taken.
  func finish(_ writer: any WorkspaceWriting, _ staged: StagedFiles) throws -> [String] {
    let context = try AssessmentContext.open(id, session, writer.reader)
    let results = try context.results(writer.reader)
    let reason = invocation.value("--unassessed")
    try check(context, results, reason)
    let told = reason.map { [Assessment.fields.unassessed as RecordField: FieldValue.text($0)] } ?? [:]
    try writer.perform(StepTaking("report", of: context.assessment.content, telling: told, reason: nil, on: nil))
    return try stage(context.again(writer.reader), results, writer.reader, staged)
  }

  /// Makes the pages as things are.
  /// - Throws: `assessment.blind`
  func show(_ reader: any RecordSource, _ staged: StagedFiles) throws -> [String] {
    let context = try AssessmentContext.open(id, session, reader)
    try context.requireOpen()
    return try stage(context, context.results(reader), reader, staged)
  }

  /// - Throws: `assessment.report-open` if something is not assessed and nobody says why
  private func check(_ context: AssessmentContext, _ results: AssessmentResults, _ reason: String?) throws {
    let open = results.all.filter { $0.score?.isDecided != true }
    guard !open.isEmpty, reason == nil else { return }
    let numbers = Refusal.Fact.first(8, of: open.map { .text($0.criterion.criterion.number) })
    throw Refusal(
      .rule, .assessmentReportOpen,
      context.facts.merging(["count": .count(open.count), "criteria": numbers]) { $1 })
  }

  private func stage(
    _ context: AssessmentContext, _ results: AssessmentResults, _ reader: any RecordSource, _ staged: StagedFiles
  ) throws -> [String] {
    let material = try AssessmentMaterial(context: context, session: session, reader: reader)
      .material(results, comparing: invocation.value("--compare"), showsTotal: invocation.has("--total"))
    var files = files
    let words = CatalogueWords(context.catalogue)
    files.words = { words.texts($0) }
    let day = session.today
    let report = try AssessmentReport(material, reading: reader, asOf: day)
    let summary = try AssessmentSummary(material, reading: reader, asOf: day)
    return try files.stage(report, named: context.id, in: staged)
      + files.stage(summary, named: context.id + "." + session.phrases().text("assessment.file.summary"), in: staged)
  }
}

extension Refusal.ID {
  static let assessmentReportOpen = Refusal.ID("assessment.report-open")
}
