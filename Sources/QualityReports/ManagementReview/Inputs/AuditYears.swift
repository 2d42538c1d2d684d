import QualityModel

extension ReviewComputation {
  /// The findings of a year's audits: of those held in the year, or planned for it where no day of holding was
  /// recorded.
  func findings(of year: Int) throws -> Condition {
    let held = days(of: year, "held")
    let planned = Condition.all([.isEmpty("held"), .within("planned", Period(year: year))])
    let audits = try reader.lines(RecordQuery(Audit.key, where: .any([held, planned])))
    return .isIn("audit", audits.map { .text($0.id) })
  }
}
