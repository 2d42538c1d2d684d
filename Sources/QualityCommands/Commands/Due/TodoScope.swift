import QualityModel

/// Whose waiting things are looked at, on which day, and from when on they are late for whom.
struct TodoScope {
  let day: Day
  let query: WaitQuery
  let escalation: EscalationSteps
  /// Of each rule, whether it is a check whether something worked.
  let isCheck: [Bool]

  init(_ query: WaitQuery, on day: Day) {
    self.day = day
    self.query = query
    func number(_ setting: RuleSetting) -> Int { query.number(of: setting) }
    escalation = EscalationSteps(
      owner: number(.tellOwner), director: number(.tellDirector), review: number(.tellReview))
    isCheck = query.waits.map { ["check", "verify"].contains($0.rule.name) }
  }

  /// How many things wait, how many of them are overdue, and how many are due soon.
  func counts(_ reader: any WaitReader) throws -> (all: Int, overdue: Int, soon: Int) {
    let (all, overdue) = try reader.countWaits(query, before: day)
    let end = day.adding(days: query.number(of: .soon) + 1)
    return (all, overdue, try reader.countWaits(query, before: end).before - overdue)
  }
}
