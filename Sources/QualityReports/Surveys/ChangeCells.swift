package import QualityModel

/// How a change since an earlier survey is told: what chance explains is neither good nor bad, nor is yes or no.
package struct ChangeCells {
  let change: WaveChange
  let question: Record<SurveyQuestion>

  /// `nil` where there is nothing to compare with.
  package init?(_ waves: QuestionWaves) {
    guard let change = waves.change else { return nil }
    (self.change, question) = (change, waves.question.question)
  }

  /// The key of the verdict in words.
  package var key: String {
    let isYes = question.kind == .yesNo
    return switch change {
    case .judged(.up, _): isYes ? "survey.change.more-yes" : "survey.change.better"
    case .judged(.down, _): isYes ? "survey.change.fewer-yes" : "survey.change.worse"
    case .judged(.withinChance, _): "survey.change.chance"
    case .notJudged(let obstacle): "survey.change.not-\(obstacle.rawValue)"
    }
  }

  var verdict: ReportTable.Cell {
    guard question.kind != .yesNo, case .judged(let change, _) = change, change != .withinChance else {
      return .label(key)
    }
    return .mark(key, change == .up ? .good : .bad)
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
