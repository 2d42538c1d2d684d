import QualityModel

/// What others answered to the same questions in the same year, side by side and compared by no test.
struct AudiencesSection {
  let audiences: SurveyAudiences

  /// `nil` where nobody else was asked the same.
  func section() -> ReportSection? {
    guard !audiences.questions.isEmpty else { return nil }
    let table = ReportTable.list(
      "survey-audiences",
      [
        .init(label: "column.question", isWide: true), .field(\Survey.audience), .init(label: "survey.answered"),
        .init(label: "survey.satisfied-or-yes"), .init(label: "survey.interval"), .init(label: "survey.mean"),
      ], audiences.questions.flatMap { question in ([question.own] + question.others).map(row) })
    return ReportSection(
      "audiences", label: "survey.audiences", [.notice(ReportNotice("survey.audiences.about")), .table(table)])
  }

  private func row(_ result: QuestionResult) -> [ReportTable.Cell?] {
    let cells = ResultCells(result: result)
    return [
      .text(result.question.text), .choice(result.survey.audience, \Survey.audience), cells.answered,
      cells.satisfied, cells.interval, cells.mean,
    ]
  }
}
