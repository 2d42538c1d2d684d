import QualityModel

extension ReviewComputation {
  /// The findings of a year's audits.
  func findings(of year: Int) -> Condition.Of<AuditFinding> {
    FigureTable.findings.condition(in: conditions(of: year))
  }
}
