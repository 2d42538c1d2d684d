import QualityModel

/// One question of a survey: who answered, how the answers are spread, the parts of the respondents, earlier surveys.
struct QuestionSection {
  /// Its place on the page, from 1.
  let place: Int
  let waves: QuestionWaves
  private var result: QuestionResult { waves.question }

  func section() -> ReportSection {
    var section = ReportSection("question-\(place)", label: "survey.question", blocks)
    section.name = "\(result.question.order ?? place). \(result.question.text)"
    return section
  }

  private var blocks: [ReportSection.Block] {
    let facts = QuestionFacts(result: result)
    if result.question.kind == .text {
      return [.facts(facts.ofWords), .notice(ReportNotice("survey.texts.not-here"))]
    }
    guard result.isKnown else { return [.facts(facts.kind), .notice(ReportNotice("survey.question.nobody"))] }
    let told: [ReportSection.Block] = [.facts(facts.all)] + notices.map { .notice($0) }
    if result.isHidden { return told }
    return told + spread + earlier
  }

  private var notices: [ReportNotice] {
    if result.isHidden { return [ReportNotice("survey.question.hidden", .warn)] }
    let few = (1..<QuestionResult.fewAnswers).contains(result.answered)
    return [
      few ? ReportNotice("survey.few", .warn, count: result.answered) : nil,
      contradiction(result.statedAnswered, "survey.contradiction"),
      contradiction(result.statedSatisfied, "survey.contradiction-satisfied"),
    ].compactMap { $0 }
  }

  private func contradiction(_ told: StatedCount?, _ label: String) -> ReportNotice? {
    guard let told, !told.agrees else { return nil }
    return ReportNotice(label, .bad, name: "\(told.stated) / \(told.counted)")
  }

  private var spread: [ReportSection.Block] {
    let spread = QuestionSpread(waves: waves)
    return [
      spread.chart("chart-question-\(place)").map { .chart($0) }, spread.table().map { .table($0) },
      SubgroupTable(result: result).table().map { .table($0) },
    ].compactMap { $0 }
  }

  private var earlier: [ReportSection.Block] {
    let facts = ChangeCells(waves).map { ReportSection.Block.facts($0.facts) }
    return [WaveTable(waves: waves).table().map { .table($0) }, facts].compactMap { $0 }
  }
}
