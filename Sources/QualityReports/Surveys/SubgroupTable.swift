import QualityModel

/// What parts of the respondents answered, each for itself: they are never added up, and none that is small is told.
struct SubgroupTable {
  let result: QuestionResult

  private static let most = 30
  private static let options = 5

  func table() -> ReportTable? {
    let parts = result.subgroups.prefix(SubgroupTable.most)
    guard !parts.isEmpty else { return nil }
    let isJudged = result.question.range != nil
    let columns: [ReportTable.Column] =
      isJudged
      ? [
        .init(label: "survey.satisfied-or-yes"), .init(label: "survey.interval"),
        .init(label: "survey.mean"),
      ] : [.init(label: "survey.answers", isWide: true)]
    var table = ReportTable.list(
      "survey-parts",
      [.field(\SurveyAnswer.subgroup), .init(label: "survey.answered")] + columns,
      parts.map { part in
        let cells = ResultCells(result: part.result)
        return [.text(part.name), cells.answered]
          + (isJudged ? [cells.satisfied, cells.interval, cells.mean] : [answers(part.result)])
      })
    table.more = result.subgroups.count - parts.count
    return table
  }

  private func answers(_ part: QuestionResult) -> ReportTable.Cell {
    let cells = ResultCells(result: part)
    return .lines(part.distribution.prefix(SubgroupTable.options).map { .several([cells.name($0), cells.share($0)]) })
  }
}
