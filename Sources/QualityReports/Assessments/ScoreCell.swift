import QualityModel

/// What all agreed on about a criterion, as a cell.
enum ScoreCell {
  static func cell(_ score: PanelScore?) -> ReportTable.Cell {
    switch score?.outcome {
    case .rated(let number)?: cell(number, isImplausible: score?.isImplausible == true)
    case .answered(let word)?:
      .mark("choice.score.fulfilment.\(word)", word == "met" ? .good : word == "partly" ? .warn : .bad)
    case .notApplicable?: .label("choice.score.fulfilment.notApplicable")
    case .notAssessed?, .incomplete?, nil: .label("assessment.report.not-assessed")
    }
  }

  private static func cell(_ number: ExactFraction, isImplausible: Bool) -> ReportTable.Cell {
    let cell = ReportTable.Cell.number(number.rounded(to: 2), unit: nil)
    return isImplausible ? .several([cell, .mark("assessment.report.implausible", .warn)]) : cell
  }
}
