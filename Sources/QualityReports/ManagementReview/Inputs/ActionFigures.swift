import QualityModel

/// The figures about actions, which several inputs and the system's own indicators show.
struct ActionFigures {
  let computation: ReviewComputation

  /// The actions whose first due day lies in a year, without cancelled ones.
  private func firstDue(in year: Int) -> Condition.Of<Action> {
    .all([.within(\.firstDue, Period(year: year)), .not(.equals(\.state, .cancelled))])
  }

  func inYear(_ id: String) throws -> ReviewFigure {
    try computation.countFigure(id, .none, Action.self, firstDue)
  }

  /// Actions completed by their first due day, of those with a first due day in the year that has come.
  func onTime(_ id: String) throws -> ReviewFigure {
    let come = { year in
      Condition.Of<Action>.all([firstDue(in: year), .onOrBefore(\.firstDue, computation.request.end(of: year))])
    }
    let counts = try computation.years.map { year in
      try computation.reader.aggregate(
        Aggregation(Action.self, where: come(year), measures: [.count(.notAfter(\.completedOn, \.firstDue))])
      ).first
    }
    let values = counts.map { FigureValue.share($0?.measures.first ?? 0, of: $0?.count ?? 0) }
    return try computation.figure(id, .percent, .higher, values, from: come(computation.year))
  }

  /// What was open at the end of a year: open now, or completed only later. An action without a day of registration
  /// counts from its start, and at the latest from the year in which it is due.
  private func openAtEnd(of year: Int) -> [Condition.Of<Action>] {
    let end = computation.request.end(of: year)
    let known: Condition.Of<Action> = .any([
      .onOrBefore(\.registered, end),
      .all([
        .isEmpty(\.registered),
        .any([.onOrBefore(\.startedOn, end), .onOrBefore(\.due, Period(year: year).lastDay)]),
      ]),
    ])
    return [
      .all([.isIn(\.state, Action.State.open), .isEmpty(\.completedOn), known]),
      .all([.onOrAfter(\.completedOn, end.adding(days: 1)), .not(.equals(\.state, .cancelled)), known]),
    ]
  }

  private func isOverdue(at year: Int) -> Condition.Of<Action> { .before(\.due, computation.request.end(of: year)) }

  func overdue(_ id: String) throws -> ReviewFigure {
    try computation.countFigure(id, .lower, oneOf: openAtEnd, and: isOverdue)
  }

  func overdueShare(_ id: String) throws -> ReviewFigure {
    let values = try computation.years.map { year in
      let open = openAtEnd(of: year)
      return FigureValue.share(
        try computation.count(oneOf: open, and: isOverdue(at: year)), of: try computation.count(oneOf: open))
    }
    return try computation.figure(id, .percent, .lower, values, from: .union(openAtEnd(of: computation.year)))
  }

  /// Actions that were found effective, of those that were verified in the year.
  func effective(_ id: String) throws -> ReviewFigure {
    try computation.shareFigure(
      id, .higher, Action.self, part: { _ in .equals(\.effective, .yes) },
      of: { .all([computation.days(of: $0, \.verifiedOn), .isSet(\.effective)]) })
  }

  func cost(_ id: String, _ field: ValuePath<Action, Money?>) throws -> ReviewFigure {
    try computation.sumFigure(id, .money, of: field, firstDue)
  }

  func attention() throws -> AttentionList {
    let year = computation.year
    let late: Condition.Of<Action> = .all([.union(openAtEnd(of: year)), isOverdue(at: year)])
    let ineffective: Condition.Of<Action> = .all([
      computation.days(of: year, \.verifiedOn), .equals(\.effective, .no),
    ])
    return try computation.attention(.overdue, late, day: \.due, person: \.responsible, isLate: true)
      + computation.attention(.ineffective, ineffective, day: \.verifiedOn, person: \.responsible)
  }
}
