import QualityModel

extension ReviewComputation {
  /// The findings of a year's audits: of those held in the year, or planned for it where no day of holding was
  /// recorded.
  func findings(of year: Int) -> Condition.Of<AuditFinding> {
    let held = days(of: year, \Audit.held)
    let planned: Condition.Of<Audit> = .all([.isEmpty(\.held), .within(\.planned, Period(year: year))])
    return .refers(\.audit, .any([held, planned]))
  }
}
