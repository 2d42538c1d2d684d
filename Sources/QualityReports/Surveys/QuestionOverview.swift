import QualityModel

/// All questions with a scale, or with yes and no, in one table; the sections of the questions tell more.
struct QuestionOverview {
  let waves: SurveyWaves

  /// `nil` where fewer than two questions have a share of satisfied people.
  func section() -> ReportSection? {
    let judged = waves.questions.filter { $0.question.satisfied != nil }
    guard judged.count > 1 else { return nil }
    let isCompared = judged.contains { $0.change != nil }
    let columns: [ReportTable.Column] = [
      .init(label: "column.question", isWide: true), .init(label: "survey.answered"),
      .init(label: "survey.satisfied-or-yes"), .init(label: "survey.interval"), .init(label: "survey.mean"),
    ]
    let table = ReportTable.list(
      "survey-overview", columns + (isCompared ? [.init(label: "survey.change")] : []),
      judged.map { row($0) + (isCompared ? [ChangeCells($0)?.verdict] : []) })
    return ReportSection("overview", label: "survey.overview", count: judged.count, [.table(table)])
  }

  private func row(_ waves: QuestionWaves) -> [ReportTable.Cell?] {
    let cells = ResultCells(result: waves.question)
    return [.text(waves.question.question.text), cells.answered, cells.satisfied, cells.interval, cells.mean]
  }
}
