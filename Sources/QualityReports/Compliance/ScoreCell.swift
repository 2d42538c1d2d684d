import QualityModel

/// What all agreed on about a criterion, as a cell.
enum ScoreCell {
  static func cell(_ score: PanelScore?) -> ReportTable.Cell {
    switch score?.outcome {
    case .rated(let number)?: .number(number.rounded(to: 2), unit: nil)
    case .answered(let word)?:
      .mark(
        "choice.score.fulfilment.\(word)", word == "met" ? .good : word == "partly" ? .warn : .bad)
    case .notApplicable?: .label("choice.score.fulfilment.notApplicable")
    case .notAssessed?, .incomplete?, nil: .label("assessment.report.not-assessed")
    }
  }
}
