import QualityModel

/// The same question in this survey and in the earlier ones that it continues, the latest first.
struct WaveTable {
  let waves: QuestionWaves

  private static let most = 10

  func table() -> ReportTable? {
    guard !waves.earlier.isEmpty else { return nil }
    let shown = [waves.question] + waves.earlier.prefix(WaveTable.most)
    var table = ReportTable.list(
      "survey-waves",
      [
        .init(label: "column.survey", isWide: true), .field(\Survey.opened),
        .init(label: "survey.answered"), .init(label: "survey.satisfied-or-yes"),
        .init(label: "survey.interval"), .init(label: "survey.mean"),
      ], shown.map(row))
    table.more = waves.earlier.count - (shown.count - 1)
    return table
  }

  private func row(_ result: QuestionResult) -> [ReportTable.Cell?] {
    let cells = ResultCells(result: result)
    return [
      .text(result.survey.title), .date(result.survey.opened), cells.answered, cells.satisfied, cells.interval,
      cells.mean,
    ]
  }
}
