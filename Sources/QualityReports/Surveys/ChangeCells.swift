import QualityModel

/// How a change since an earlier survey is told: what chance explains is neither good nor bad.
struct ChangeCells {
  let change: WaveChange

  var verdict: ReportTable.Cell {
    switch change {
    case .judged(.up, _): .mark("survey.change.better", .good)
    case .judged(.down, _): .mark("survey.change.worse", .bad)
    case .judged(.withinChance, _): .label("survey.change.chance")
    case .notJudged(let obstacle): .label("survey.change.not-\(obstacle.rawValue)")
    }
  }

  /// The verdict, and the difference with the ends of its interval in points.
  var facts: [ReportFact] {
    let verdict = ReportFact("survey.change", verdict)
    guard case .judged(_, let difference) = change else { return [verdict] }
    func points(_ fraction: Double) -> ReportTable.Cell { .number(ResultCells.percent(fraction), unit: nil) }
    return [
      verdict, ReportFact("survey.change.points", points(difference.value)),
      ReportFact("survey.change.low", points(difference.low)),
      ReportFact("survey.change.high", points(difference.high)),
    ]
  }
}
