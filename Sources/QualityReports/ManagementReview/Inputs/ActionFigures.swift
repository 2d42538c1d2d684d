import QualityModel

/// The actions that the review tells of by name, whatever they were taken for.
struct ActionFigures {
  let computation: ReviewComputation

  func attention() throws -> AttentionList {
    let year = computation.conditions(of: computation.year)
    let late: Condition.Of<Action> = .all([FigureTable.openActions.condition(in: year), FigureTable.isLate(year)])
    let ineffective: Condition.Of<Action> = .all([
      computation.days(of: computation.year, \.verifiedOn), .equals(\.effective, .no),
    ])
    return try computation.attention(.overdue, late, day: \.due, person: \.responsible, isLate: true)
      + computation.attention(.ineffective, ineffective, day: \.verifiedOn, person: \.responsible)
  }
}
